// The way to the accessibility declaration, with what it declares: the law asks for it on each page.
import { useLocale, useT } from "@/i18n/i18n";
import styles from "./Conformity.module.css";

const states = ["full", "partial", "missing"] as const;

/** The server writes into the page what the declaration declares. */
function declared() {
  const word = document.querySelector<HTMLMetaElement>("meta[name=accessibility]")?.content;
  return states.find((state) => state === word);
}

export function Conformity() {
  const t = useT();
  const locale = useLocale();
  const state = declared();
  return (
    <a className={styles.link} href={`/accessibility?lang=${locale}`}>
      {state ? t("accessibility.state", { state: t(`conformity.${state}`) }) : t("help.accessibility")}
    </a>
  );
}
