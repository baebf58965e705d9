// The list of keys, and the switch of those that are pressed alone.
import { useT } from "@/i18n/i18n";
import { Dialog } from "../Dialog";
import { customs, shortcuts, switchSingleKeys, useSingleKeys } from "./keys";
import styles from "./Shortcuts.module.css";

export default function Shortcuts({ close }: { close: () => void }) {
  const t = useT();
  const on = useSingleKeys();
  const rows = [
    ...shortcuts.map(({ key, shown, about }) => ({ keys: shown ? t(shown) : key, about })),
    ...customs.map(({ shown, about }) => ({ keys: shown ? t(shown) : "", about })),
  ];
  return (
    <Dialog close={close} title={t("app.shortcuts")}>
      <dl className={styles.list}>
        {rows.map(({ keys, about }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(about)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.enabled}>
        <input type="checkbox" checked={on} onChange={(event) => switchSingleKeys(event.currentTarget.checked)} />
        {t("app.shortcut.enabled")}
      </label>
    </Dialog>
  );
}
