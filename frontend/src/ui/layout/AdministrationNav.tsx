// From one page of administration to another.
import { Link, type LinkProps } from "@tanstack/react-router";
import { type MessageId, useT } from "@/i18n/i18n";
import { links } from "@/links";
import styles from "./AdministrationNav.module.css";

/** In the order in which they are needed. */
const pages: readonly { to: LinkProps; label: MessageId; exact?: boolean }[] = [
  { to: links.administration(), label: "administration.state", exact: true },
  { to: links.members(), label: "members.title" },
  { to: links.outbox(), label: "outbox.title" },
  { to: links.clients(), label: "nav.clients" },
  { to: links.siteTexts(), label: "texts.title" },
  { to: links.requests(), label: "requests.title" },
  { to: links.retention(), label: "retention.nav" },
];

export function AdministrationNav() {
  const t = useT();
  return (
    <nav aria-label={t("administration.title")} className={styles.nav}>
      {pages.map(({ to, label, exact }) => (
        <Link key={label} {...to} activeOptions={{ exact }} className={styles.link} activeProps={{ className: styles.here }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
