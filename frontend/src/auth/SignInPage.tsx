// The first page: who we are in a line, and the way in.
import { ActionIcon } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { LanguageSwitch, SchemeSwitch } from "@/ui/layout/Preferences";
import { Mark } from "@/ui/Mark";
import { PageTitle } from "@/ui/Page";
import { SignInForm } from "./SignInForm";
import styles from "./SignInPage.module.css";

const Help = lazy(() => import("@/ui/layout/Help"));

export function SignInPage({ done }: { done: () => void }) {
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
          <PageTitle>{t("signin.title")}</PageTitle>
          <SignInForm done={done} />
          <p className={styles.help}>{t("signin.help")}</p>
        </div>
      </main>
      <Suspense>{helping && <Help close={() => setHelping(false)} />}</Suspense>
    </div>
  );
}
