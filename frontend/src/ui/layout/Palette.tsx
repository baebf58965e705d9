// The way to any page, record or act by its name: its buttons, and the window that they and the keys open.
import { lazy, Suspense } from "react";
import { useT } from "@/i18n/i18n";
import { Dialog } from "../Dialog";
import { Icon } from "../Icon";
import { Waiting } from "../States";
import type { Deeds } from "./commands";
import styles from "./Palette.module.css";

const Finder = lazy(() => import("./Finder"));

/** On phones a word beside the glass, in the place of the keys. */
export function PaletteButton({ compact, open }: { compact?: boolean; open: () => void }) {
  const t = useT();
  return (
    <button type="button" className={compact ? styles.compact : styles.opener} onClick={open}>
      <Icon name="search" size={compact ? 22 : 18} />
      <span>{t("palette.button")}</span>
      {!compact && <kbd>{t("app.shortcut.key.palette")}</kbd>}
    </button>
  );
}

export function Palette({ close, deeds }: { close: () => void; deeds: Deeds }) {
  const t = useT();
  return (
    <Dialog close={close} wide title={t("palette.title")}>
      <Suspense fallback={<Waiting />}>
        <Finder close={close} deeds={deeds} />
      </Suspense>
    </Dialog>
  );
}
