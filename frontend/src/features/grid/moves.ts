// Where the keys lead in a grid, as in a spreadsheet (WAI-ARIA grid pattern).

export interface Place {
  row: number;
  column: number;
}

/** Where one is, and the other corner of what is chosen. */
export interface Selection {
  at: Place;
  to: Place;
}

export interface Size {
  rows: number;
  columns: number;
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Press {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

const page = 10;

export const only = (at: Place): Selection => ({ at, to: at });

export function blockOf({ at, to }: Selection): Block {
  return {
    top: Math.min(at.row, to.row),
    bottom: Math.max(at.row, to.row),
    left: Math.min(at.column, to.column),
    right: Math.max(at.column, to.column),
  };
}

/** A place within the grid, as near as it gets to what was wished. */
export function within(place: Place, size: Size): Place {
  const clamp = (wish: number, count: number) => Math.max(0, Math.min(count - 1, wish));
  return { row: clamp(place.row, size.rows), column: clamp(place.column, size.columns) };
}

/** The edge that Ctrl and an arrow lead to: the end of what is filled, or the next filled cell, or the grid's own. */
function edge(from: Place, step: Place, size: Size, filled: (place: Place) => boolean): Place {
  const next = (place: Place) => ({ row: place.row + step.row, column: place.column + step.column });
  const inside = (place: Place) =>
    place.row >= 0 && place.column >= 0 && place.row < size.rows && place.column < size.columns;
  let at = next(from);
  if (!inside(at)) return from;
  const inBlock = filled(from) && filled(at);
  while (inside(next(at)) && (inBlock ? filled(next(at)) : !filled(at))) at = next(at);
  return at;
}

const steps: { [key: string]: Place } = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function goal(press: Press, from: Place, size: Size, filled: (place: Place) => boolean): Place | undefined {
  const { key, ctrl } = press;
  const step = steps[key];
  if (step)
    return ctrl ? edge(from, step, size, filled) : { row: from.row + step.row, column: from.column + step.column };
  switch (key) {
    case "Home":
      return { row: ctrl ? 0 : from.row, column: 0 };
    case "End":
      return { row: ctrl ? size.rows - 1 : from.row, column: size.columns - 1 };
    case "PageUp":
      return { row: from.row - page, column: from.column };
    case "PageDown":
      return { row: from.row + page, column: from.column };
    default:
      return undefined;
  }
}

/** What is chosen after a key; undefined when it moves nothing. With Shift the other corner moves. */
export function moved(
  selection: Selection,
  press: Press,
  size: Size,
  filled: (place: Place) => boolean,
): Selection | undefined {
  const from = press.shift ? selection.to : selection.at;
  const to = goal(press, from, size, filled);
  if (!to) return undefined;
  const place = within(to, size);
  return press.shift ? { at: selection.at, to: place } : only(place);
}

/** The next cell as Tab goes, row after row; undefined behind the last and before the first, where Tab leaves the grid. */
export function tabbed(from: Place, back: boolean, size: Size): Place | undefined {
  const index = from.row * size.columns + from.column + (back ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return undefined;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}
