// The same records as a table, as cards or on a map; the choice lives in the address.
import { useT } from "@/i18n/i18n";
import { useIsPhone } from "./DataTable";
import { Icon } from "./Icon";
import styles from "./ViewSwitch.module.css";

export const views = ["table", "cards", "map"] as const;
export type View = (typeof views)[number];

export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useT();
  // On a phone a table is shown as cards anyway: one choice less.
  const phone = useIsPhone();
  const offered = phone ? (["cards", "map"] as const) : views;
  const chosen = phone && view === "table" ? "cards" : view;
  return (
    <fieldset className={styles.switch}>
      <legend className="hidden-visually">{t("view.label")}</legend>
      {offered.map((one) => (
        <label key={one} className={styles.option} data-checked={chosen === one}>
          <input
            type="radio"
            name="view"
            className="hidden-visually"
            checked={chosen === one}
            onChange={() => onChange(one)}
          />
          <Icon name={one} size={18} />
          {t(`view.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
