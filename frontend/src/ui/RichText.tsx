// A Markdown text of a record; what reads Markdown is fetched only where there is some.
import { lazy, Suspense } from "react";

const Markdown = lazy(() => import("./Markdown"));

export function RichText({ text }: { text: string }) {
  return (
    <Suspense fallback={<p>{text}</p>}>
      <Markdown text={text} />
    </Suspense>
  );
}
