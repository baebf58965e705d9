// The grid under a pointer: a cell is chosen, a block is drawn, a corner is pulled down.
import { type FocusEvent, type PointerEvent, useRef } from "react";
import { type Block, only, type Place } from "./moves";
import type { Cursor } from "./useCursor";

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

export function usePointer(cursor: Cursor, typing: boolean, fillDown: (block: Block) => void) {
  const { at, chosen, choose, setSelection } = cursor;
  const pulling = useRef<"choose" | "fill">(undefined);
  // Whatever brought focus to a cell (a screen reader, a link to it), one is there.
  const onFocus = (event: FocusEvent) => {
    const place = event.target instanceof HTMLElement && event.target.dataset.row ? placeOf(event.target) : undefined;
    if (place && (place.row !== at.row || place.column !== at.column)) setSelection(only(place));
  };
  const onPointerDown = (event: PointerEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    if (typing && place.row === at.row && place.column === at.column) return;
    // What is typed is taken before another cell is chosen.
    if (typing && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const handle = event.target instanceof Element && event.target.closest("[data-handle]") !== null;
    pulling.current = handle ? "fill" : "choose";
    if (handle) event.preventDefault();
    else choose(event.shiftKey ? { at, to: place } : only(place));
  };
  const onPointerMove = (event: PointerEvent) => {
    const place = event.buttons !== 0 && placeOf(document.elementFromPoint(event.clientX, event.clientY));
    if (!place || !pulling.current) return;
    const corner = { row: Math.max(place.row, chosen.top), column: chosen.right };
    const pulled = { at: { row: chosen.top, column: chosen.left }, to: corner };
    setSelection(pulling.current === "fill" ? pulled : { at, to: place });
  };
  const onPointerUp = () => {
    if (pulling.current === "fill" && chosen.bottom > chosen.top) fillDown(chosen);
    pulling.current = undefined;
  };
  return { onFocus, onPointerDown, onPointerMove, onPointerUp };
}
