import { describe, expect, it } from "vitest";
import { blockOf, moved, only, type Place, tabbed } from "./moves";

const size = { rows: 30, columns: 4 };
/** Filled: the first three cells of the first column, and the sixth. */
const filled = ({ row, column }: Place) => column === 0 && [0, 1, 2, 5].includes(row);
const at = (row: number, column: number) => only({ row, column });
const press = (key: string, more: { ctrl?: boolean; shift?: boolean } = {}) => ({
  key,
  ctrl: false,
  shift: false,
  ...more,
});
const to = (from: ReturnType<typeof only>, key: string, more = {}) => moved(from, press(key, more), size, filled)?.to;

describe("the keys of a grid", () => {
  it("lead from cell to cell, and not over the edge", () => {
    expect(to(at(0, 0), "ArrowDown")).toEqual({ row: 1, column: 0 });
    expect(to(at(0, 0), "ArrowUp")).toEqual({ row: 0, column: 0 });
    expect(to(at(2, 3), "ArrowRight")).toEqual({ row: 2, column: 3 });
    expect(to(at(2, 3), "a")).toBeUndefined();
  });

  it("lead to the ends of rows and of the whole, and by pages", () => {
    expect(to(at(5, 2), "Home")).toEqual({ row: 5, column: 0 });
    expect(to(at(5, 2), "End")).toEqual({ row: 5, column: 3 });
    expect(to(at(5, 2), "Home", { ctrl: true })).toEqual({ row: 0, column: 0 });
    expect(to(at(5, 2), "End", { ctrl: true })).toEqual({ row: 29, column: 3 });
    expect(to(at(5, 2), "PageDown")).toEqual({ row: 15, column: 2 });
    expect(to(at(5, 2), "PageUp")).toEqual({ row: 0, column: 2 });
  });

  it("lead with Ctrl along what is filled, then to what is filled next, then to the edge", () => {
    expect(to(at(0, 0), "ArrowDown", { ctrl: true })).toEqual({ row: 2, column: 0 });
    expect(to(at(2, 0), "ArrowDown", { ctrl: true })).toEqual({ row: 5, column: 0 });
    expect(to(at(5, 0), "ArrowDown", { ctrl: true })).toEqual({ row: 29, column: 0 });
    expect(to(at(29, 0), "ArrowUp", { ctrl: true })).toEqual({ row: 5, column: 0 });
  });

  it("choose a block with Shift, from where one is", () => {
    const one = moved(at(1, 1), press("ArrowDown", { shift: true }), size, filled);
    const two = moved(one!, press("ArrowLeft", { shift: true }), size, filled);
    expect(two).toEqual({ at: { row: 1, column: 1 }, to: { row: 2, column: 0 } });
    expect(blockOf(two!)).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
  });

  it("go on with Tab row after row, and out of the grid at its ends", () => {
    expect(tabbed({ row: 0, column: 3 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(tabbed({ row: 1, column: 0 }, true, size)).toEqual({ row: 0, column: 3 });
    expect(tabbed({ row: 29, column: 3 }, false, size)).toBeUndefined();
    expect(tabbed({ row: 0, column: 0 }, true, size)).toBeUndefined();
  });
});
