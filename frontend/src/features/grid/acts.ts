// What one does with a block of cells: put one there, copy it, empty it, fill it down. Without the screen.
import type { Column } from "./columns";
import type { Block } from "./moves";
import type { Change, Row } from "./cells";
import type { GridStore } from "./store";
import { rowsAtOnce } from "./send";

/** What came of putting a block into a table. */
export interface Put {
  changes: Change[];
  /** The cells that it covers. */
  block: Block;
  /** Columns and rows for which there was no place. */
  columnsOver: number;
  rowsOver: number;
}

interface Table {
  store: GridStore;
  columns: readonly Column[];
  /** New rows may be made behind the last one. */
  grows: boolean;
}

/** The cells of a pasted block; one that is a single cell fills all that is chosen. */
export function putBlock({ store, columns, grows }: Table, chosen: Block, cells: string[][]): Put | undefined {
  const single = cells.length === 1 && cells[0]?.length === 1;
  const height = single ? chosen.bottom - chosen.top + 1 : cells.length;
  const width = single ? chosen.right - chosen.left + 1 : (cells[0]?.length ?? 0);
  if (height > rowsAtOnce) return undefined;
  const there = store.snapshot().rows.length;
  const lacking = Math.max(0, chosen.top + height - there);
  if (grows && lacking > 0) store.grow(lacking);
  const rows = store.snapshot().rows.slice(chosen.top, chosen.top + height);
  const shown = columns.slice(chosen.left, chosen.left + width);
  const textAt = (row: number, column: number) => (single ? cells[0]?.[0] : cells[row]?.[column]) ?? "";
  const changes = rows.flatMap((row, down) =>
    shown.map((column, right) => ({ row: row.id, column, text: textAt(down, right) })),
  );
  return {
    // A new row's empty cells say nothing: what it must have is asked for when something is typed.
    changes: changes.filter(({ row, text }) => text.trim() !== "" || store.row(row)?.record !== undefined),
    block: {
      top: chosen.top,
      bottom: chosen.top + Math.max(1, rows.length) - 1,
      left: chosen.left,
      right: chosen.left + Math.max(1, shown.length) - 1,
    },
    columnsOver: width - shown.length,
    rowsOver: height - rows.length,
  };
}

function rowsOf(store: GridStore, block: Block): Row[] {
  return store.snapshot().rows.slice(block.top, block.bottom + 1);
}

/** The texts of a block, as they stand in its cells. */
export function textsOf(
  store: GridStore,
  columns: readonly Column[],
  block: Block,
  show: (column: Column, value: unknown) => string,
): string[][] {
  const shown = columns.slice(block.left, block.right + 1);
  return rowsOf(store, block).map((row) =>
    shown.map((column) => row.cells[column.key]?.text ?? show(column, store.valueOf(row, column.key))),
  );
}

/** Empties what is chosen; of a cell that was refused what was typed goes, and the record shows again. */
export function emptied(store: GridStore, columns: readonly Column[], block: Block): Change[] {
  const shown = columns.slice(block.left, block.right + 1);
  const changes: Change[] = [];
  for (const row of rowsOf(store, block)) {
    for (const column of shown) {
      if (row.cells[column.key]?.state === "refused" || !row.record) store.drop(row.id, column.key);
      else if (store.valueOf(row, column.key) !== undefined) changes.push({ row: row.id, column, text: "" });
    }
  }
  return changes;
}

/** The first row of a block in all the others; of a block of one row what stands above it. */
export function filledDown(store: GridStore, columns: readonly Column[], block: Block): Change[] {
  const { rows } = store.snapshot();
  const from = block.top === block.bottom ? block.top - 1 : block.top;
  const source = rows[from];
  if (!source) return [];
  const shown = columns.slice(block.left, block.right + 1);
  return rows.slice(from + 1, block.bottom + 1).flatMap((row) =>
    shown.map((column) => {
      const cell = source.cells[column.key];
      // What was refused above has no value: its text is judged below as it was above.
      return cell?.state === "refused" || cell?.state === "looking"
        ? { row: row.id, column, text: cell.text ?? "" }
        : { row: row.id, column, value: store.valueOf(source, column.key) };
    }),
  );
}
