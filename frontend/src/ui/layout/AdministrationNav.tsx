// From one page of administration to another.
import { Link, type LinkProps, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
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
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // Where they are one line that is longer than the screen, the page that one is on is in sight.
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={t("administration.title")} className={styles.nav}>
      {pages.map(({ to, label, exact }) => (
        <Link key={label} {...to} activeOptions={{ exact }} className={styles.link} activeProps={{ className: styles.here }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
