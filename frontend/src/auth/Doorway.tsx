// The frame of what comes before a member's pages: who we are in a line, and one sheet.
import { ActionIcon } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { Conformity } from "@/ui/layout/Conformity";
import { LanguageSwitch, SchemeSwitch } from "@/ui/layout/Preferences";
import { Mark } from "@/ui/Mark";
import { PageTitle } from "@/ui/Page";
import styles from "./Doorway.module.css";

const Help = lazy(() => import("@/ui/layout/Help"));

export function Doorway({ title, children }: { title: string; children: ReactNode }) {
  const t = useT();
  const [helping, setHelping] = useState(false);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <LanguageSwitch />
        <SchemeSwitch />
        <ActionIcon variant="subtle" color="leaf" aria-label={t("help.open")} onClick={() => setHelping(true)}>
          <Icon name="help" />
        </ActionIcon>
      </header>
      <main className={styles.main}>
        <div className={styles.brand}>
          <Mark size={64} />
          <div>
            <p className={styles.name}>{t("app.name")}</p>
            <p className={styles.tagline}>{t("app.tagline")}</p>
          </div>
        </div>
        <div className={styles.sheet}>
          <PageTitle>{title}</PageTitle>
          {children}
        </div>
      </main>
      <footer className={styles.foot}>
        <Conformity />
      </footer>
      <Suspense>{helping && <Help close={() => setHelping(false)} />}</Suspense>
    </div>
  );
}
