// The first page: the way in.
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { bringTexts, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Doorway } from "./Doorway";
import { wordsOf } from "./providers";
import type { SecondStep } from "./session";
import { SignInForm } from "./SignInForm";
import styles from "./Doorway.module.css";

const Elsewhere = lazy(async () => {
  await bringTexts("account");
  return import("./Elsewhere");
});

interface Props {
  done: () => void;
  /** Where they were going. */
  to?: string;
  waiting?: SecondStep;
  /** The problem that brought them back here. */
  problem?: string;
}

export function SignInPage({ done, to, waiting, problem }: Props) {
  const t = useT();
  return (
    <Doorway title={t("signin.title")}>
      <SignInForm
        done={done}
        waiting={waiting}
        told={problem && t(wordsOf(problem))}
        others={
          <Suspense>
            <Elsewhere to={to} done={done} />
          </Suspense>
        }
      />
      <p className={styles.help}>
        <Link {...links.forgotten()}>{t("signin.forgotten")}</Link>
      </p>
      <p className={styles.help}>{t("signin.help")}</p>
    </Doorway>
  );
}
