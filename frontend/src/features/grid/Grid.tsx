// A table that is typed in, as a spreadsheet is (WAI-ARIA grid): its cells, the note about the one where one is.
import { useEffect, useMemo, useRef } from "react";
import type { Included } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { type Column, labelOf } from "./columns";
import styles from "./Grid.module.css";
import { type Acts, closedBecause, GridRow } from "./GridRow";
import type { Row } from "./cells";
import type { GridStore } from "./store";
import type { useGrid } from "./useGrid";

interface Props {
  caption: string;
  store: GridStore;
  rows: readonly Row[];
  columns: readonly Column[];
  included: Included;
  grows: boolean;
  grid: ReturnType<typeof useGrid>;
}

/** The row behind the last one, which becomes one when something is typed in it. */
const blank: Row = { id: "", open: true, cells: {} };

export function Grid({ caption, store, rows, columns, included, grows, grid }: Props) {
  const t = useT();
  const { at, chosen, editing, acts, handlers } = grid;
  const labels = useMemo(() => columns.map(({ key }) => labelOf(key, t)), [columns, t]);
  const stable = useStable(acts);
  const valueOf = useMemo(
    () => (row: Row, key: string) => (row.id === "" ? undefined : store.valueOf(row, key)),
    [store],
  );
  const shown = grows ? [...rows, blank] : rows;
  return (
    <>
      <Note row={rows[at.row]} column={columns[at.column]} label={labels[at.column] ?? ""} />
      <div className={styles.scroll} {...handlers}>
        <table
          role="grid"
          className={styles.grid}
          aria-label={caption}
          aria-rowcount={shown.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-describedby="grid-keys"
        >
          <Heads columns={columns} labels={labels} />
          <tbody>
            {shown.map((row, index) => {
              const inside = index >= chosen.top && index <= chosen.bottom;
              return (
                <GridRow
                  key={row.id || "blank"}
                  row={row}
                  index={index}
                  columns={columns}
                  labels={labels}
                  included={included}
                  valueOf={valueOf}
                  active={at.row === index ? at.column : undefined}
                  from={inside ? chosen.left : undefined}
                  to={inside ? chosen.right : undefined}
                  corner={index === chosen.bottom && row.id !== "" ? chosen.right : undefined}
                  editing={at.row === index ? editing : undefined}
                  acts={stable}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <p id="grid-keys" className={styles.keys}>
        {t("grid.keys")}
      </p>
    </>
  );
}

function Heads({ columns, labels }: { columns: readonly Column[]; labels: readonly string[] }) {
  const t = useT();
  return (
    <thead>
      <tr role="row" aria-rowindex={1}>
        <th scope="col" className={styles.number} aria-colindex={1}>
          <span className="hidden-visually">{t("grid.row")}</span>
        </th>
        {columns.map((column, place) => (
          <th key={column.key} scope="col" aria-colindex={place + 2}>
            {labels[place]}
            {column.required && (
              <span className={styles.needed} title={t("grid.needed")}>
                <span aria-hidden="true"> *</span>
                <span className="hidden-visually"> {t("grid.needed")}</span>
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The same functions at each drawing, so that rows in which nothing changed are not drawn again. */
function useStable(acts: Acts): Acts {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  return useMemo(
    () => ({ take: (typed, then) => latest.current.take(typed, then), cancel: () => latest.current.cancel() }),
    [],
  );
}

/** What there is to know about the cell where one is: why it was refused, or why nothing can be typed in it. */
function Note({ row, column, label }: { row: Row | undefined; column: Column | undefined; label: string }) {
  const t = useT();
  const why = row && column ? row.cells[column.key]?.why : undefined;
  const closed = row && column ? closedBecause(row, column) : undefined;
  return (
    <p id="grid-note" className={styles.note} data-refused={why !== undefined}>
      <strong>{label}</strong>
      {why ?? (closed ? t(closed) : "")}
    </p>
  );
}
