// The passage of a text in which a search found its words; the server marks them with two control characters.
import type { ReactNode } from "react";
import styles from "./Snippet.module.css";

const open = "\u0002";
const close = "\u0003";

export function Snippet({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  for (const [index, piece] of text.split(open).entries()) {
    const end = piece.indexOf(close);
    if (index === 0 || end < 0) {
      parts.push(piece.replaceAll(close, ""));
      continue;
    }
    parts.push(<mark key={index}>{piece.slice(0, end)}</mark>, piece.slice(end + 1).replaceAll(close, ""));
  }
  return <>{parts}</>;
}

/** Under the name of a row: the passage found, unless it only repeats the name. */
export function Found({ snippet, name }: { snippet?: string; name: string }) {
  if (!snippet || snippet.replaceAll(open, "").replaceAll(close, "").trim() === name) return null;
  return (
    <p className={styles.found}>
      <Snippet text={snippet} />
    </p>
  );
}
