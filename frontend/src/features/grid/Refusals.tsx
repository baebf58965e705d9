// What the service has not, and why: refused cells, new rows that lack something; each leads to its cell.
import { Button } from "@mantine/core";
import { useT } from "@/i18n/i18n";
import { type Column, labelOf } from "./columns";
import styles from "./Grid.module.css";
import type { Place } from "./moves";
import type { Row } from "./cells";
import type { GridStore } from "./store";

interface Props {
  store: GridStore;
  rows: readonly Row[];
  columns: readonly Column[];
  jump: (place: Place) => void;
  /** Shows a column that is hidden and has something refused in it. */
  reveal: (key: string) => void;
}

interface Line {
  row: Row;
  index: number;
  key: string;
  why: string;
  contested: boolean;
}

/** Named in the list; beyond that, their number. */
const named = 50;

function useLines({ store, rows }: Props): Line[] {
  const t = useT();
  return rows.flatMap((row, index) => {
    const refused = Object.entries(row.cells).flatMap(([key, cell]) =>
      cell.state === "refused" ? [{ row, index, key, why: cell.why ?? "", contested: cell.theirs !== undefined }] : [],
    );
    const started = !row.record && Object.keys(row.cells).length > 0;
    const missing = started ? store.missing(row).filter(({ key }) => row.cells[key]?.state !== "refused") : [];
    const lacks = missing.map(({ key }) => ({ row, index, key, why: t("grid.fault.required"), contested: false }));
    return [...refused, ...lacks];
  });
}

export function Refusals(props: Props) {
  const { store, columns, jump, reveal } = props;
  const t = useT();
  const lines = useLines(props);
  if (lines.length === 0) return null;
  const go = ({ index, key }: Line) => {
    const column = columns.findIndex((one) => one.key === key);
    if (column < 0) reveal(key);
    else jump({ row: index, column });
  };
  const dropAll = () => {
    for (const { row, key } of lines) store.drop(row.id, key);
  };
  return (
    <section className={styles.refusals} aria-labelledby="grid-refusals">
      <div className={styles.refusalsHead}>
        <h2 id="grid-refusals">{t("grid.refused", { count: lines.length })}</h2>
        <Button variant="subtle" size="compact-md" onClick={dropAll}>
          {t("grid.drop.all")}
        </Button>
      </div>
      <ul tabIndex={0} aria-label={t("grid.refused", { count: lines.length })}>
        {lines.slice(0, named).map((line) => {
          const where = t("grid.where", { row: line.index + 1, column: labelOf(line.key, t) });
          return (
            <li key={`${line.row.id}-${line.key}`}>
              <button type="button" className={styles.where} onClick={() => go(line)}>
                {where}
              </button>{" "}
              <span>{line.why}</span>
              {line.contested && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${t("grid.mine")} (${where})`}
                  onClick={() => void store.insist(line.row.id, line.key)}
                >
                  {t("grid.mine")}
                </Button>
              )}
              {line.row.cells[line.key] && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${t(line.contested ? "grid.theirs" : "grid.drop")} (${where})`}
                  onClick={() => store.drop(line.row.id, line.key)}
                >
                  {t(line.contested ? "grid.theirs" : "grid.drop")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {lines.length > named && <p>{t("list.and_more", { count: lines.length - named })}</p>}
    </section>
  );
}
