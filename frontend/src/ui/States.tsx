// What a page shows when it has nothing to show yet: waiting, empty, failed, not there.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { isProblem, Unreachable } from "@/api/problem";
import { type MessageId, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Icon } from "./Icon";
import { PageTitle } from "./Page";
import styles from "./States.module.css";

/** Grey lines in the shape of what comes, only once waiting is felt (300 ms). */
export function Waiting({ lines = 5 }: { lines?: number }) {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.waiting} aria-busy="true">
      <span className="hidden-visually">{late ? t("state.loading") : ""}</span>
      {late && Array.from({ length: lines }, (_, line) => <div key={line} className={styles.line} />)}
    </div>
  );
}

/** Says why there is nothing, and offers one thing to do. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg width="72" height="64" viewBox="0 0 72 64" aria-hidden="true" focusable="false" className={styles.cells}>
        <path d="M24 22l12-7 12 7v14l-12 7-12-7z" />
        <path d="M12 43l12-7 12 7v14l-12 7-12-7z" strokeDasharray="4 4" />
        <path d="M36 43l12-7 12 7v14l-12 7-12-7z" strokeDasharray="4 4" />
      </svg>
      <p className={styles.emptyTitle}>{title}</p>
      {children && <p className={styles.emptyText}>{children}</p>}
      {action}
    </div>
  );
}

function whatToDo(error: unknown): MessageId {
  if (error instanceof Unreachable) return "state.error.offline";
  if (isProblem(error, 503) || isProblem(error, 429)) return "state.error.busy";
  if (isProblem(error, 403)) return "state.forbidden";
  return "state.error.unknown";
}

/** Says what to do, with the reference that helps whoever looks into it, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT();
  if (isProblem(error, 404)) return <NotFound />;
  const told = isProblem(error) && error.status < 500 ? (error.body.detail ?? error.body.title) : undefined;
  const reference = isProblem(error) ? error.reference : undefined;
  return (
    <div role="alert" className={styles.failed}>
      <Icon name="alert" size={24} />
      <div>
        <p className={styles.failedTitle}>{t("state.error.title")}</p>
        <p>{told ?? t(whatToDo(error))}</p>
        {reference && <p className={styles.reference}>{t("state.error.reference", { id: reference })}</p>}
        {retry && (
          <Button variant="default" onClick={retry}>
            {t("state.retry")}
          </Button>
        )}
      </div>
    </div>
  );
}

export function NotFound() {
  const t = useT();
  return (
    <div className={styles.empty}>
      <PageTitle>{t("state.notfound.title")}</PageTitle>
      <p className={styles.emptyText}>{t("state.notfound.text")}</p>
      <Link {...links.home()}>{t("state.notfound.home")}</Link>
    </div>
  );
}
