// Short lists within a page: a link on each line, and what tells something about it at the end.
import type { ReactNode } from "react";
import styles from "./LinkList.module.css";

export function LinkList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

export function LinkLine({ children, detail, end }: { children: ReactNode; detail?: ReactNode; end?: ReactNode }) {
  return (
    <li>
      <div className={styles.body}>
        {children}
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {end}
    </li>
  );
}

export function None({ children }: { children: string }) {
  return <p className={styles.none}>{children}</p>;
}

/** Words and badges in a row under a title. */
export function Line({ children }: { children: ReactNode }) {
  return <span className={styles.line}>{children}</span>;
}
