// The same records as a table, as cards or on a map; the choice lives in the address.
import { useT } from "@/i18n/i18n";
import { useIsPhone } from "./DataTable";
import { Icon } from "./Icon";
import styles from "./ViewSwitch.module.css";

export const views = ["table", "cards", "map"] as const;
export type View = (typeof views)[number];
type AnyView = View | "shares";

interface Props<V extends AnyView> {
  view: V;
  onChange: (view: V) => void;
  offered: readonly V[];
}

export function ViewSwitch<V extends AnyView>({ view, onChange, offered }: Props<V>) {
  const t = useT();
  // On a phone a table is shown as cards anyway: one choice less.
  const phone = useIsPhone();
  const both = phone && offered.includes("cards" as V);
  const shown = both ? offered.filter((one) => one !== "table") : offered;
  const chosen = both && view === "table" ? "cards" : view;
  return (
    <fieldset className={styles.switch}>
      <legend className="hidden-visually">{t("view.label")}</legend>
      {shown.map((one) => (
        <label key={one} className={styles.option} data-checked={chosen === one}>
          <input
            type="radio"
            name="view"
            className="hidden-visually"
            checked={chosen === one}
            onChange={() => onChange(one)}
          />
          <Icon name={phone && one === "table" ? "cards" : one} size={18} />
          {t(`view.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
