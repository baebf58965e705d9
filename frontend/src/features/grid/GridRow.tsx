// A row of the grid, drawn anew only when something in it changes.
import { memo, type ReactNode } from "react";
import type { Included } from "@/api/records";
import { formatDate, formatNumber } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { RecordName } from "@/ui/RecordName";
import { type Column, wordLabel } from "./columns";
import { Editor, type Then } from "./Editor";
import styles from "./Grid.module.css";
import type { Cell, Row } from "./cells";

export interface Acts {
  take: (typed: { text: string } | { value: unknown }, then: Then) => void;
  cancel: () => void;
}

interface Props {
  row: Row;
  index: number;
  columns: readonly Column[];
  labels: readonly string[];
  included: Included;
  /** Values of cells in which nothing is typed. */
  valueOf: (row: Row, key: string) => unknown;
  /** The column where one is, in this row. */
  active?: number;
  /** The columns that are chosen, in this row. */
  from?: number;
  to?: number;
  /** The corner from which one fills down. */
  corner?: number;
  editing?: { text: string };
  acts: Acts;
}

function Value({ column, value, included }: { column: Column; value: unknown; included: Included }): ReactNode {
  const t = useT();
  const locale = useLocale();
  if (value === undefined || value === null || value === "") return null;
  switch (column.kind) {
    case "number":
      return formatNumber(value as number, locale);
    case "date":
      return formatDate(String(value), locale, "short");
    case "truth":
      return sentence(t(value ? "common.yes" : "common.no"));
    case "word":
      return sentence(wordLabel(column.group, String(value), t));
    case "words":
      return (value as string[]).map((word) => wordLabel(column.group, word, t)).join(", ");
    case "record":
      return <RecordName plain collection={column.collection} id={value as string} included={included} />;
    case "records":
      return (value as string[]).map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <RecordName plain collection={column.collection} id={id} included={included} />
        </span>
      ));
    case "texts":
      return (value as string[]).join(", ");
    default:
      return String(value);
  }
}

export const cellId = (row: number, column: number) => `cell-${row}-${column}`;

interface CellProps {
  cell: Cell | undefined;
  column: Column;
  value: unknown;
  included: Included;
}

function Content({ cell, column, value, included }: CellProps) {
  const t = useT();
  const typed = cell && cell.text !== undefined && (cell.state === "refused" || cell.state === "looking");
  return (
    <div className={styles.content} data-numeric={column.kind === "number"}>
      {cell?.state === "refused" && (
        <span className={styles.mark}>
          <Icon name="alert" size={15} />
          <span className="hidden-visually">{t("grid.cell.refused")}</span>
        </span>
      )}
      {cell && cell.state !== "refused" && (
        <span className={styles.mark} data-waits>
          <Icon name="device" size={14} />
          <span className="hidden-visually">{t("grid.cell.waiting")}</span>
        </span>
      )}
      <span className={styles.text}>
        {typed ? cell.text : <Value column={column} value={value} included={included} />}
      </span>
    </div>
  );
}

/** Why nothing can be typed in a cell; undefined where something can. */
export function closedBecause(row: Row, column: Column): "grid.fault.row" | "grid.fault.by_act" | undefined {
  if (!row.open) return "grid.fault.row";
  return column.byAct && row.record ? "grid.fault.by_act" : undefined;
}

function GridCell(props: Props & { column: Column; place: number }) {
  const { row, index, column, place, labels, included, valueOf, active, from, to, corner, editing, acts } = props;
  const cell = row.cells[column.key];
  const value = valueOf(row, column.key);
  const closed = closedBecause(row, column) !== undefined;
  const isActive = active === place;
  return (
    <td
      id={cellId(index, place)}
      role="gridcell"
      aria-colindex={place + 2}
      aria-readonly={closed || undefined}
      aria-invalid={cell?.state === "refused" || undefined}
      aria-selected={from !== undefined && to !== undefined && place >= from && place <= to}
      aria-describedby={isActive ? "grid-note" : undefined}
      tabIndex={isActive ? 0 : -1}
      className={styles.cell}
      data-row={index}
      data-column={place}
      data-active={isActive}
      data-state={cell?.state}
      data-closed={closed}
    >
      {isActive && editing ? (
        <Editor
          column={column}
          label={labels[place] ?? column.key}
          text={editing.text}
          value={value}
          take={acts.take}
          cancel={acts.cancel}
        />
      ) : (
        <Content cell={cell} column={column} value={value} included={included} />
      )}
      {corner === place && !editing && <span className={styles.handle} data-handle aria-hidden="true" />}
    </td>
  );
}

export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, columns } = props;
  return (
    <tr role="row" aria-rowindex={index + 2} data-new={row.record === undefined}>
      <td role="rowheader" className={styles.number}>
        {index + 1}
      </td>
      {columns.map((column, place) => (
        <GridCell key={column.key} {...props} column={column} place={place} />
      ))}
    </tr>
  );
});
