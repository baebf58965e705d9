// The frame of a page: its title (named in the tab, and reached by focus on navigation), its actions, its width.
import { Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useT } from "@/i18n/i18n";
import styles from "./Page.module.css";

export function PageTitle({ children }: { children: string }) {
  const t = useT();
  const name = t("app.name");
  useEffect(() => {
    document.title = `${children} · ${name}`;
  }, [children, name]);
  return (
    <Title order={1} tabIndex={-1} data-page-title="">
      {children}
    </Title>
  );
}

interface PageProps {
  title: string;
  above?: ReactNode;
  lead?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  /** What a list is looked at and taken away with: a line of its own. */
  tools?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, above, lead, actions, tools, wide, children }: PageProps) {
  return (
    <div className={wide ? styles.wide : styles.page}>
      {above && <div className={styles.above}>{above}</div>}
      <div className={styles.head}>
        <div className={styles.heading}>
          <PageTitle>{title}</PageTitle>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {tools && <div className={styles.tools}>{tools}</div>}
      {children}
    </div>
  );
}

interface SectionProps {
  title: string;
  actions?: ReactNode;
  /** Something is typed in here, and nothing read: it is left out on paper. */
  typed?: boolean;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, actions, typed, children }: SectionProps) {
  return (
    <section className={styles.section} data-typed={typed}>
      <div className={styles.sectionHead}>
        <Title order={2}>{title}</Title>
        {actions && <div className={styles.sectionActions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Names and values; what is empty is left out. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === undefined || children === null || children === "" || children === false || children === 0)
    return null;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{main}</div>
      <div className={styles.side}>{side}</div>
    </div>
  );
}
