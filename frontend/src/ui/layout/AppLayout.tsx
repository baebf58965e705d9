// The house around every page: mark, navigation, language and display, and the content first for the keyboard.
import { ActionIcon, Button } from "@mantine/core";
import { useDisclosure, useNetwork } from "@mantine/hooks";
import { Link, useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { mayAnywhere, useMe } from "@/api/me";
import { type MessageId, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Dialog } from "../Dialog";
import { Icon, type IconName } from "../Icon";
import { Mark } from "../Mark";
import { Palette } from "./Palette";
import { LanguageSwitch, SchemeSwitch } from "./Preferences";
import { Shortcuts } from "./Shortcuts";
import { SignOut } from "./SignOut";
import styles from "./AppLayout.module.css";

interface Entry {
  to: ReturnType<(typeof links)["home"]> | ReturnType<(typeof links)["experiments"]>;
  label: MessageId;
  icon: IconName;
  exact?: boolean;
  /** Shown to those whose roles let them try this act on anything. */
  act?: "restore";
}

const entries = [
  { to: links.home(), label: "nav.home", icon: "home", exact: true },
  { to: links.experiments(), label: "nav.experiments", icon: "experiments" },
  { to: links.territories(), label: "nav.territories", icon: "territories" },
  { to: links.stakeholders(), label: "nav.stakeholders", icon: "stakeholders" },
  { to: links.network(), label: "nav.network", icon: "network" },
  { to: links.programmes(), label: "nav.programmes", icon: "programmes" },
  { to: links.themes(), label: "nav.themes", icon: "themes" },
  { to: links.bin(), label: "nav.bin", icon: "bin", act: "restore" },
] as Entry[];

/** Moves focus to the new page, so that a screen reader starts where the eyes do. */
function useFocusOnNavigation() {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        const title = main.current?.querySelector<HTMLElement>("[data-page-title]");
        (title ?? main.current)?.focus({ preventScroll: true });
      }),
    [router],
  );
  return main;
}

export function AppLayout({ children }: { children: ReactNode }) {
  const t = useT();
  const main = useFocusOnNavigation();
  const [opened, drawer] = useDisclosure(false);
  const { online } = useNetwork();
  return (
    <div className={styles.shell}>
      <a
        href="#content"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t("app.skip")}
      </a>
      <header className={styles.top}>
        <ActionIcon variant="subtle" color="leaf" aria-label={t("app.menu.open")} onClick={drawer.open}>
          <Icon name="menu" size={24} />
        </ActionIcon>
        <Brand />
        <Palette compact />
      </header>
      <aside className={styles.side}>
        <Brand />
        <Palette />
        <Navigation />
        <Foot />
      </aside>
      {opened && (
        <Dialog side close={drawer.close} title={<Brand plain />} closeLabel={t("app.menu.close")}>
          <Navigation onFollow={drawer.close} />
          <Foot />
        </Dialog>
      )}
      <main id="content" ref={main} tabIndex={-1} className={styles.content}>
        {!online && (
          <p role="status" className={styles.offline}>
            <Icon name="alert" />
            {t("app.offline")}
          </p>
        )}
        {children}
      </main>
      <Shortcuts />
    </div>
  );
}

function Brand({ plain }: { plain?: boolean }) {
  const t = useT();
  const inner = (
    <>
      <Mark size={34} />
      <span>{t("app.name")}</span>
    </>
  );
  if (plain) return <span className={styles.brand}>{inner}</span>;
  return (
    <Link {...links.home()} className={styles.brand}>
      {inner}
    </Link>
  );
}

function Navigation({ onFollow }: { onFollow?: () => void }) {
  const t = useT();
  const me = useMe();
  const open = entries.filter(({ act }) => !act || mayAnywhere(me, act));
  return (
    <nav aria-label={t("app.nav")} className={styles.nav}>
      <ul>
        {open.map(({ to, label, icon, exact }) => (
          <li key={label}>
            <Link
              {...to}
              className={styles.entry}
              activeOptions={{ exact: exact ?? false, includeSearch: false }}
              activeProps={{ "data-active": true }}
              onClick={onFollow}
            >
              <Icon name={icon} />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot() {
  const t = useT();
  const me = useMe();
  return (
    <div className={styles.foot}>
      <div className={styles.switches}>
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
      {me && (
        <div className={styles.member}>
          <span className={styles.memberName}>{me.name}</span>
          <span className={styles.memberRoles}>{me.roles.map((role) => t(`role.${role}`)).join(", ")}</span>
        </div>
      )}
      <SignOut
        render={(signOut) => (
          <Button
            variant="subtle"
            color="leaf"
            size="compact-md"
            h={44}
            leftSection={<Icon name="signout" size={18} />}
            onClick={signOut}
          >
            {t("app.signout")}
          </Button>
        )}
      />
    </div>
  );
}
