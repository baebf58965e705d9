// Rows of records: a table where there is room, cards on a phone; the first column names the row.
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useT } from "@/i18n/i18n";
import { Icon } from "./Icon";
import styles from "./DataTable.module.css";

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The sort that a click on the heading asks for. */
  sort?: string;
  numeric?: boolean;
  /** Holds names, which should not break at each word. */
  wide?: boolean;
  /** Left out of cards, where it would only repeat. */
  tableOnly?: boolean;
}

/** Rows that can be chosen, to do something with several at once. */
export interface Choice<Row> {
  chosen: (key: string) => boolean;
  toggle: (key: string) => void;
  nameOf: (row: Row) => string;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** A second line under the name, over the whole row: the passage that a search found. */
  below?: (row: Row) => ReactNode;
  sort?: string;
  onSort?: (sort: string) => void;
  cards?: boolean;
  choice?: Choice<Row>;
}

export function useIsPhone(): boolean {
  return useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false }) ?? false;
}

export function DataTable<Row>(props: Props<Row>) {
  const phone = useIsPhone();
  return phone || props.cards ? <Cards {...props} /> : <Table {...props} />;
}

function Table<Row>({ caption, columns, rows, rowKey, below, sort, onSort, choice }: Props<Row>) {
  const t = useT();
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            {choice && (
              <th scope="col" className={styles.tick}>
                <span className="hidden-visually">{t("bulk.choose")}</span>
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-chosen={choice?.chosen(rowKey(row))}>
              {choice && (
                <td className={styles.tick}>
                  <Tick choice={choice} id={rowKey(row)} row={row} />
                </td>
              )}
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                    {below?.(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={column.numeric ? styles.numeric : column.wide ? styles.wideCell : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Tick<Row>({ choice, id, row }: { choice: Choice<Row>; id: string; row: Row }) {
  const t = useT();
  return (
    <label className={styles.tickBox}>
      <input
        type="checkbox"
        aria-label={t("bulk.choose.named", { name: choice.nameOf(row) })}
        checked={choice.chosen(id)}
        onChange={() => choice.toggle(id)}
      />
    </label>
  );
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort?: string;
  onSort?: (sort: string) => void;
}) {
  const t = useT();
  const key = column.sort;
  const numeric = column.numeric ? styles.numeric : undefined;
  if (!key || !onSort) {
    return (
      <th scope="col" className={numeric}>
        {column.label}
      </th>
    );
  }
  const state = sort === key ? "ascending" : sort === `-${key}` ? "descending" : undefined;
  const next = state === "ascending" ? `-${key}` : key;
  return (
    <th scope="col" aria-sort={state ?? "none"} className={numeric}>
      <button type="button" className={styles.sort} onClick={() => onSort(next)} title={t("table.sort")}>
        {column.label}
        <span className={styles.direction} data-state={state}>
          <Icon name="chevron" size={16} />
        </span>
      </button>
    </th>
  );
}

function Cards<Row>({ caption, columns, rows, rowKey, below, choice }: Props<Row>) {
  const [name, ...others] = columns;
  if (!name) return null;
  return (
    <ul className={styles.cards} aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card} data-chosen={choice?.chosen(rowKey(row))}>
          <div className={styles.head}>
            <div className={styles.name}>{name.cell(row)}</div>
            {choice && <Tick choice={choice} id={rowKey(row)} row={row} />}
          </div>
          {below?.(row)}
          <dl>
            {others
              .filter((column) => !column.tableOnly)
              .map((column) => ({ column, cell: column.cell(row) }))
              .filter(({ cell }) => cell !== undefined && cell !== null && cell !== "")
              .map(({ column, cell }) => (
                <div key={column.key}>
                  <dt>{column.label}</dt>
                  <dd>{cell}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
