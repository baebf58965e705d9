// Ctrl+K: go to any page or record by its name.
import { lazy, Suspense, useEffect, useState } from "react";
import { useT } from "@/i18n/i18n";
import { Dialog } from "../Dialog";
import { Icon } from "../Icon";
import { Waiting } from "../States";
import styles from "./Palette.module.css";

const Finder = lazy(() => import("./Finder"));

export function Palette({ compact }: { compact?: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // The one in the hidden half of the layout stays deaf, or two windows would open.
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (Boolean(compact) !== !window.matchMedia("(min-width: 62em)").matches) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [compact]);
  return (
    <>
      <button
        type="button"
        className={compact ? styles.compact : styles.opener}
        aria-label={compact ? t("palette.open") : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={compact ? 24 : 18} />
        {!compact && (
          <>
            <span>{t("palette.button")}</span>
            <kbd>{t("app.shortcut.key.palette")}</kbd>
          </>
        )}
      </button>
      {open && (
        <Dialog close={() => setOpen(false)} title={t("palette.title")}>
          <Suspense fallback={<Waiting />}>
            <Finder close={() => setOpen(false)} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
