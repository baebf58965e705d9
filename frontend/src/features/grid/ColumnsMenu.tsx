// Which columns a table shows; the choice stands in the address and is kept on this device.
import type { Collection } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { useDisclosure } from "@/ui/useDisclosure";
import { type Column, columnsOf, labelOf } from "./columns";
import styles from "./Grid.module.css";

interface Props {
  collection: Collection;
  shown: readonly Column[];
  choose: (keys: string[]) => void;
}

export function ColumnsMenu({ collection, shown, choose }: Props) {
  const t = useT();
  const { open, toggle, box, button, onKeyDown } = useDisclosure();
  const keys = shown.map(({ key }) => key);
  const set = (key: string) => {
    const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
    if (next.length > 0) choose(next);
  };
  return (
    <div ref={box} className={styles.menu} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls="grid-columns"
        onClick={toggle}
      >
        <Icon name="table" size={18} />
        {t("grid.columns", { count: keys.length })}
        <Icon name="chevron" size={16} />
      </button>
      {open && (
        <fieldset id="grid-columns" className={styles.columns}>
          <legend className="hidden-visually">{t("grid.columns.which")}</legend>
          {columnsOf(collection).map(({ key, required }) => (
            <label key={key} className={styles.tick}>
              <input type="checkbox" checked={keys.includes(key)} onChange={() => set(key)} />
              {labelOf(key, t)}
              {required && <small>{t("grid.needed")}</small>}
            </label>
          ))}
          <button type="button" className={styles.reset} onClick={() => choose([])}>
            {t("grid.columns.reset")}
          </button>
        </fieldset>
      )}
    </div>
  );
}

const place = (collection: Collection) => `essaim-columns:${collection}`;

export function keptColumns(collection: Collection): string[] | undefined {
  try {
    const text = window.localStorage.getItem(place(collection));
    return text ? text.split(",") : undefined;
  } catch {
    return undefined;
  }
}

export function keepColumns(collection: Collection, keys: readonly string[]) {
  try {
    if (keys.length > 0) window.localStorage.setItem(place(collection), keys.join(","));
    else window.localStorage.removeItem(place(collection));
  } catch {
    // The choice then stands in the address alone.
  }
}
