// What a page says whose link is missing, is looked at, or works no more.
import { Link } from "@tanstack/react-router";
import { isProblem } from "@/api/problem";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Failed, Waiting } from "@/ui/States";
import styles from "./Joining.module.css";

interface Props {
  token: string;
  pending: boolean;
  error: unknown;
  retry?: () => void;
  /** What to do about a link that works no more. */
  instead: string;
}

export function LinkState({ token, pending, error, retry, instead }: Props) {
  const t = useT();
  const dead = isProblem(error, 410);
  if (token !== "" && pending) return <Waiting lines={3} />;
  if (token !== "" && error && !dead) return <Failed error={error} retry={retry} />;
  return (
    <div className={styles.said}>
      <p>{t(token === "" ? "link.missing" : "link.dead")}</p>
      <p>{instead}</p>
      <Link {...links.signIn()}>{t("link.signin")}</Link>
    </div>
  );
}
