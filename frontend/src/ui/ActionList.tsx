// A list of things that each can be acted upon: what it is, what is to be known of it, what may be done.
import type { ReactNode } from "react";
import styles from "./ActionList.module.css";

export function ActionList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface ItemProps {
  name: ReactNode;
  details: readonly (string | false | undefined)[];
  /** What somebody should see to. */
  alert?: string | false;
  children?: ReactNode;
}

export function ActionItem({ name, details, alert, children }: ItemProps) {
  return (
    <li className={styles.item}>
      <div className={styles.body}>
        <span className={styles.name}>{name}</span>
        {details.map(
          (detail) =>
            detail && (
              <p key={detail} className={styles.detail}>
                {detail}
              </p>
            ),
        )}
        {alert && <p className={styles.alert}>{alert}</p>}
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </li>
  );
}
