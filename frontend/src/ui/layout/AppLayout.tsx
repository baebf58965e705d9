// The house around every page: mark, navigation, language and display, and the content first for the keyboard.
import { ActionIcon, Button } from "@mantine/core";
import { useDisclosure, useNetwork } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from "react";
import { useMe } from "@/api/me";
import { waitingOptions } from "@/api/suggestions";
import { useSeenAs } from "@/auth/seeAs";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Dialog } from "../Dialog";
import { Icon } from "../Icon";
import { Mark } from "../Mark";
import { type Deeds, pagesFor } from "./commands";
import { Conformity } from "./Conformity";
import { Palette, PaletteButton } from "./Palette";
import { LanguageSwitch, SchemeSwitch, useLanguageSwitch, useSchemeSwitch } from "./Preferences";
import { useRecent } from "./recent";
import { SeenAsBanner, useSeeAs } from "./SeeAs";
import { useShortcuts } from "./keys";
import { SignOut } from "./SignOut";
import styles from "./AppLayout.module.css";

const Shortcuts = lazy(() => import("./Shortcuts"));
const Help = lazy(() => import("./Help"));
const SeeAsSwitch = lazy(() => import("./SeeAsSwitch"));

/** The windows that keys and commands open over any page. */
type Window = "find" | "shortcuts" | "help";

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
  return <SignOut render={(signOut) => <House signOut={signOut}>{children}</House>} />;
}

function House({ signOut, children }: { signOut: () => void; children: ReactNode }) {
  const t = useT();
  const main = useFocusOnNavigation();
  const [opened, drawer] = useDisclosure(false);
  const [shown, setShown] = useState<Window>();
  const seen = useSeenAs();
  const hide = () => setShown(undefined);
  const deeds: Deeds = {
    signOut,
    shortcuts: () => setShown("shortcuts"),
    help: () => setShown("help"),
    language: useLanguageSwitch().change,
    scheme: useSchemeSwitch().change,
    seeAs: useSeeAs(),
  };
  useShortcuts(setShown);
  useRecent();
  return (
    <div className={styles.shell} data-seen-as={seen}>
      <Skip to={main} />
      <header className={styles.top}>
        <ActionIcon variant="subtle" color="leaf" aria-label={t("app.menu.open")} onClick={drawer.open}>
          <Icon name="menu" size={24} />
        </ActionIcon>
        <Brand />
        <PaletteButton compact open={() => setShown("find")} />
      </header>
      <aside className={styles.side}>
        <Brand />
        <PaletteButton open={() => setShown("find")} />
        <Navigation />
        <Foot deeds={deeds} />
      </aside>
      {opened && <Drawer deeds={deeds} close={drawer.close} />}
      <main id="content" ref={main} tabIndex={-1} className={styles.content}>
        <SeenAsBanner back={() => deeds.seeAs(undefined)} />
        <Offline />
        {children}
      </main>
      {shown === "find" && <Palette close={hide} deeds={deeds} />}
      <Suspense>
        {shown === "shortcuts" && <Shortcuts close={hide} />}
        {shown === "help" && <Help close={hide} />}
      </Suspense>
    </div>
  );
}

/** The first stop of the keyboard: past the navigation. */
function Skip({ to }: { to: RefObject<HTMLElement | null> }) {
  const t = useT();
  return (
    <a
      href="#content"
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault();
        to.current?.focus();
      }}
    >
      {t("app.skip")}
    </a>
  );
}

/** The navigation of small screens. What opens a window over the page leaves it first: one window is open at a time. */
function Drawer({ deeds, close }: { deeds: Deeds; close: () => void }) {
  const t = useT();
  const leaving = (deed: () => void) => () => {
    close();
    deed();
  };
  return (
    <Dialog side close={close} title={<Brand plain />} closeLabel={t("app.menu.close")}>
      <Navigation onFollow={close} />
      <Foot
        follow={close}
        deeds={{
          ...deeds,
          help: leaving(deeds.help),
          signOut: leaving(deeds.signOut),
          seeAs: (as) => leaving(() => deeds.seeAs(as))(),
        }}
      />
    </Dialog>
  );
}

function Offline() {
  const t = useT();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <p role="status" className={styles.offline}>
      <Icon name="alert" />
      {t("app.offline")}
    </p>
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
  return (
    <nav aria-label={t("app.nav")} className={styles.nav}>
      <ul>
        {pagesFor(me)
          .filter(({ tab }) => !tab)
          .map(({ to, label, icon, exact, queue }) => (
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
                {queue && <Waiting />}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** How many suggestions wait for an answer. */
function Waiting() {
  const t = useT();
  const seen = useSeenAs();
  const count = useQuery({ ...waitingOptions, enabled: seen === undefined }).data ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {count}
      <span className="hidden-visually"> {t("nav.suggestions.waiting")}</span>
    </span>
  );
}

function Foot({ deeds, follow }: { deeds: Deeds; follow?: () => void }) {
  const t = useT();
  const me = useMe();
  return (
    <div className={styles.foot}>
      <Suspense>{me?.roles.includes("coordinator") && <SeeAsSwitch change={deeds.seeAs} />}</Suspense>
      <div className={styles.switches}>
        <LanguageSwitch />
        <SchemeSwitch />
        <ActionIcon variant="subtle" color="leaf" aria-label={t("help.open")} onClick={deeds.help}>
          <Icon name="help" />
        </ActionIcon>
      </div>
      {me && (
        <Link {...links.account()} className={styles.member} onClick={follow}>
          <span className={styles.memberName}>{me.name}</span>
          <span className={styles.memberRoles}>{me.roles.map((role) => t(`role.${role}`)).join(", ")}</span>
          <span className={styles.account}>{t("nav.account")}</span>
        </Link>
      )}
      <Button
        variant="subtle"
        color="leaf"
        size="compact-md"
        h={44}
        leftSection={<Icon name="signout" size={18} />}
        onClick={deeds.signOut}
      >
        {t("app.signout")}
      </Button>
      <Conformity />
    </div>
  );
}
