// The same records as a table, as cards or on a map; the choice lives in the address.
import { useT } from "@/i18n/i18n";
import { Icon } from "./Icon";
import styles from "./ViewSwitch.module.css";

export const views = ["table", "cards", "map"] as const;
export type View = (typeof views)[number];

export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useT();
  return (
    <fieldset className={styles.switch}>
      <legend className="hidden-visually">{t("view.label")}</legend>
      {views.map((one) => (
        <label key={one} className={styles.option} data-checked={view === one}>
          <input
            type="radio"
            name="view"
            className="hidden-visually"
            checked={view === one}
            onChange={() => onChange(one)}
          />
          <Icon name={one} size={18} />
          {t(`view.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
