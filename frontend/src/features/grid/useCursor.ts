// Where one is in the grid, what is chosen, and the cell that is being typed in.
import { useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useT } from "@/i18n/i18n";
import type { Row } from "./cells";
import type { Column } from "./columns";
import type { Then } from "./Editor";
import { cellId, closedBecause } from "./GridRow";
import { blockOf, only, type Place, type Selection, within } from "./moves";
import type { GridStore } from "./store";

export interface GridOptions {
  store: GridStore;
  rows: readonly Row[];
  columns: readonly Column[];
  grows: boolean;
  show: (column: Column, value: unknown) => string;
  /** Takes the last operation back. */
  takeBack: () => void;
  say: (text: string) => void;
}

export type Typed = { text: string } | { value: unknown };

const focusCell = (place: Place) => document.getElementById(cellId(place.row, place.column))?.focus();

const after: { [then in Then]: Place } = {
  down: { row: 1, column: 0 },
  up: { row: -1, column: 0 },
  right: { row: 0, column: 1 },
  left: { row: 0, column: -1 },
  stay: { row: 0, column: 0 },
};

export type Cursor = ReturnType<typeof useCursor>;

export function useCursor({ rows, columns, grows }: GridOptions) {
  const [selection, setSelection] = useState<Selection>(only({ row: 0, column: 0 }));
  const size = useMemo(
    () => ({ rows: rows.length + (grows ? 1 : 0), columns: columns.length }),
    [rows, grows, columns],
  );
  const at = within(selection.at, size);
  const to = within(selection.to, size);
  /** Focus is on the cell before anything else happens. */
  const choose = useCallback((next: Selection) => {
    flushSync(() => setSelection(next));
    focusCell(next.at);
  }, []);
  return { at, to, chosen: blockOf({ at, to }), size, choose, setSelection };
}

export type Typing = ReturnType<typeof useTyping>;

/** A cell under the hands that type: begun, given up, or taken. */
export function useTyping({ store, rows, columns, show, say }: GridOptions, cursor: Cursor) {
  const t = useT();
  const [editing, setEditing] = useState<{ text: string }>();
  const { at, size, choose, setSelection } = cursor;
  const row = rows[at.row];
  const column = columns[at.column];
  const there = row && column ? (row.cells[column.key]?.text ?? show(column, store.valueOf(row, column.key))) : "";
  const begin = (text?: string) => {
    if (!column) return;
    const closed = row && closedBecause(row, column);
    if (closed) say(t(closed));
    else flushSync(() => setEditing({ text: text ?? there }));
  };
  const cancel = () => {
    flushSync(() => setEditing(undefined));
    focusCell(at);
  };
  const leave = (then: Then, rowCount: number) => {
    const step = after[then];
    const next = within({ row: at.row + step.row, column: at.column + step.column }, { ...size, rows: rowCount });
    if (then !== "stay") return choose(only(next));
    setSelection(only(at));
    // Where focus went elsewhere it stays there; where it was in the field that goes, it comes back to the cell.
    if (document.activeElement?.closest("[data-row]")) queueMicrotask(() => focusCell(at));
  };
  const take = (typed: Typed, then: Then) => {
    setEditing(undefined);
    const said = "value" in typed || typed.text !== there;
    // Below the last row a new one begins when something is typed.
    const id = row?.id ?? (said ? store.grow(1)[0] : undefined);
    if (id && column && said) void store.change([{ row: id, column, ...typed }]);
    leave(then, size.rows + (id && !row ? 1 : 0));
  };
  return { editing, begin, cancel, take };
}
