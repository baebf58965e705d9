// The grid under keys: they move, begin to type, and do with what is chosen as spreadsheets do.
import { type KeyboardEvent, useRef } from "react";
import { useT } from "@/i18n/i18n";
import { moved, only, type Place, tabbed } from "./moves";
import { useBlocks } from "./useBlocks";
import { type GridOptions, useCursor, useTyping } from "./useCursor";
import { usePointer } from "./usePointer";

export function useGrid(options: GridOptions) {
  const cursor = useCursor(options);
  const { editing, begin, cancel, take } = useTyping(options, cursor);
  const typing = editing !== undefined;
  const { empty, fillDown, onCopy, onPaste } = useBlocks(options, cursor, typing);
  const pointer = usePointer(cursor, typing, fillDown);
  const onKeyDown = useKeys(options, cursor, { begin, empty, fillDown: () => fillDown(cursor.chosen) });
  return {
    at: cursor.at,
    chosen: cursor.chosen,
    editing,
    acts: { take, cancel },
    jump: (place: Place) => cursor.choose(only(place)),
    handlers: {
      ...pointer,
      onKeyDown: (event: KeyboardEvent) => !typing && onKeyDown(event),
      onCopy,
      onCut: onCopy,
      onPaste,
      onDoubleClick: () => begin(),
    },
  };
}

interface Acts {
  begin: (text?: string) => void;
  empty: () => void;
  fillDown: () => void;
}

function useKeys(options: GridOptions, cursor: ReturnType<typeof useCursor>, acts: Acts) {
  const t = useT();
  const { store, rows, columns, takeBack, say } = options;
  const { at, to, size, choose } = cursor;
  // After Escape the next Tab leaves the grid, so that nobody is caught in it.
  const leaving = useRef(false);
  const filled = (place: Place) => {
    const [row, column] = [rows[place.row], columns[place.column]];
    return row !== undefined && column !== undefined && store.valueOf(row, column.key) !== undefined;
  };
  const onTab = (event: KeyboardEvent) => {
    const next = leaving.current ? undefined : tabbed(at, event.shiftKey, size);
    if (!next) return;
    event.preventDefault();
    choose(only(next));
  };
  const controls: { [key: string]: () => void } = {
    d: acts.fillDown,
    a: () => choose({ at: { row: 0, column: 0 }, to: { row: size.rows - 1, column: size.columns - 1 } }),
    z: takeBack,
  };
  const plain: { [key: string]: () => void } = {
    Enter: () => acts.begin(),
    F2: () => acts.begin(),
    " ": () => acts.begin(),
    Delete: acts.empty,
    Backspace: acts.empty,
  };
  return (event: KeyboardEvent) => {
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (key === "Tab") return onTab(event);
    if (key !== "Shift") leaving.current = key === "Escape";
    if (key === "Escape") return say(t("grid.leave"));
    if (event.altKey) return;
    const next = moved({ at, to }, { key, ctrl, shift }, size, filled);
    const does = next ? () => choose(next) : ctrl ? controls[shift ? "" : key.toLowerCase()] : plain[key];
    if (does) {
      event.preventDefault();
      does();
    } else if (key.length === 1 && !ctrl) {
      // The letter goes into the field, which has focus before it is written.
      acts.begin("");
    }
  };
}
