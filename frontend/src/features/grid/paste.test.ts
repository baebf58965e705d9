import { describe, expect, it } from "vitest";
import { parseBlock, writeBlock } from "./paste";

describe("a pasted block", () => {
  it("is cells between tabs, rows between line ends, and the last line end is no row", () => {
    expect(parseBlock("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(parseBlock("seul")).toEqual([["seul"]]);
  });

  it("keeps line breaks, tabs and doubled quotes of a quoted cell", () => {
    expect(parseBlock('"Rue\nhaute"\t"dit ""le Pré"""\nx\t"a\tb"\n')).toEqual([
      ["Rue\nhaute", 'dit "le Pré"'],
      ["x", "a\tb"],
    ]);
  });

  it("takes a quote that closes no cell for a part of the text", () => {
    expect(parseBlock('"Le Pré" en fête\tb\n6" de long')).toEqual([
      ['"Le Pré" en fête', "b"],
      ['6" de long', ""],
    ]);
  });

  it("is as wide as its widest row, and keeps empty cells and rows", () => {
    expect(parseBlock("a\n\nb\t\tc")).toEqual([
      ["a", "", ""],
      ["", "", ""],
      ["b", "", "c"],
    ]);
  });

  it("comes back as it was written", () => {
    const block = [
      ["a\nb", 'c"d'],
      ["", "é\tè"],
    ];
    expect(parseBlock(writeBlock(block))).toEqual(block);
  });
});
