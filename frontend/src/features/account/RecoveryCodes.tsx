// Ten codes, shown this once: to be copied, printed, or written down.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/i18n/i18n";
import styles from "./Account.module.css";

export function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const t = useT();
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className={styles.sheet} data-printed="">
      <p>{t("account.codes.text")}</p>
      <ul className={styles.codes} aria-label={t("account.codes")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button variant="default" onClick={() => void copy()}>
          {t("account.codes.copy")}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t("account.codes.print")}
        </Button>
        <Button onClick={done}>{t("account.codes.done")}</Button>
      </div>
      <p role="status" className={styles.about}>
        {copied === true && t("account.codes.copied")}
        {copied === false && t("account.codes.not_copied")}
      </p>
    </div>
  );
}
