// The keys that people expect: "/" to search, "?" for this list. They can be turned off (WCAG 2.1.4).
import { useEffect, useState } from "react";
import { useT } from "@/i18n/i18n";
import { Dialog } from "../Dialog";
import styles from "./Shortcuts.module.css";

const kept = "essaim-shortcuts";

function enabled(): boolean {
  try {
    return window.localStorage.getItem(kept) !== "off";
  } catch {
    return true;
  }
}

function remember(on: boolean) {
  try {
    window.localStorage.setItem(kept, on ? "on" : "off");
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

export function Shortcuts() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(enabled);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!on || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement>("[data-page-search]");
        if (!search) return;
        event.preventDefault();
        search.focus();
      }
      if (event.key === "?") setOpen(true);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [on]);
  const rows = [
    [t("app.shortcut.key.palette"), t("app.shortcut.palette")],
    ["/", t("app.shortcut.search")],
    ["?", t("app.shortcut.help")],
    [t("app.shortcut.key.submit"), t("app.shortcut.submit")],
    [t("app.shortcut.key.escape"), t("app.shortcut.escape")],
  ] as const;
  if (!open) return null;
  return (
    <Dialog close={() => setOpen(false)} title={t("app.shortcuts")}>
      <dl className={styles.list}>
        {rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.enabled}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
            remember(event.currentTarget.checked);
          }}
        />
        {t("app.shortcut.enabled")}
      </label>
    </Dialog>
  );
}
