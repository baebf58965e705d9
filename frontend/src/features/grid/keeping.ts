// What is typed and not received stays on this device, as the drafts of forms do, and comes back with the table.
import { useEffect, useRef } from "react";
import { dropDraft, keepDraft, readDraft } from "@/ui/form/drafts";
import type { Cell, Row } from "./cells";
import type { GridStore } from "./store";

interface Kept {
  rows: Row[];
}

/** The rows in which something waits or was refused; what was on its way waits again. */
export function keptRows(rows: readonly Row[]): Row[] {
  const back = (cell: Cell): Cell => (cell.state === "sending" ? { ...cell, state: "waiting" } : cell);
  return rows
    .filter((row) => Object.keys(row.cells).length > 0)
    .map((row) => ({
      ...row,
      cells: Object.fromEntries(Object.entries(row.cells).map(([key, cell]) => [key, back(cell)])),
    }));
}

const pause = 400;

/** Brings back what was kept, once, and keeps what is typed from then on. */
export function useKeeping(store: GridStore, member: string, form: string, ready: boolean) {
  const restored = useRef(false);
  useEffect(() => {
    if (!ready || member === "") return undefined;
    if (!restored.current) {
      restored.current = true;
      const found = readDraft<Kept>(member, form);
      if (found) store.restore(found.values.rows);
    }
    let timer: number | undefined;
    const keep = () => {
      window.clearTimeout(timer);
      timer = undefined;
      const rows = keptRows(store.snapshot().rows);
      const path = window.location.pathname + window.location.search;
      if (rows.length === 0) dropDraft(member, form);
      else keepDraft(member, form, { values: { rows }, at: Date.now(), path, key: form });
    };
    const flush = () => timer !== undefined && keep();
    const leave = store.subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, pause);
    });
    window.addEventListener("pagehide", flush);
    return () => {
      leave();
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [store, member, form, ready]);
}
