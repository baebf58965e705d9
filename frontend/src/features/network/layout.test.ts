// The drawing of a network: alike each time, nobody on top of another.
import { describe, expect, it } from "vitest";
import { arranged, boxOf, zoomed } from "./layout";
import { inward } from "./Graph";
import type { Network } from "./queries";
import { ranked } from "./ranking";

const names = Array.from({ length: 40 }, (_, index) => `Acteur ${String(index).padStart(2, "0")}`);
const network: Network = {
  nodes: names.map((name) => ({ id: name, name, kind: "organisation", network_member: false })),
  links: names.slice(1).map((name, index) => ({
    from: names[index % 5] ?? "",
    to: name,
    kind: "funds" as const,
    weight: 1,
  })),
};

describe("a network", () => {
  it("is drawn alike each time", () => {
    expect(arranged(network)).toEqual(arranged(structuredClone(network)));
  });

  it("puts nobody on top of another, and all within its frame", () => {
    const placed = arranged(network);
    const box = boxOf(placed);
    for (const [index, one] of placed.entries()) {
      expect(one.x > box.x && one.x < box.x + box.width && one.y > box.y && one.y < box.y + box.height).toBe(true);
      for (const other of placed.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(14);
      }
    }
  });

  it("tells the most tied first", () => {
    const [first, second] = ranked(network);
    expect((first?.ties ?? 0) >= (second?.ties ?? 0)).toBe(true);
    expect(first?.ties).toBeGreaterThan(5);
  });

  it("keeps its middle when it is enlarged", () => {
    const near = zoomed({ x: 0, y: 0, width: 400, height: 200 }, 2, { x: 0, y: 0 });
    expect(near).toEqual({ x: 100, y: 50, width: 200, height: 100 });
  });
});

describe("a name beside the edge of the drawing", () => {
  const box = { x: 0, y: 0, width: 700, height: 500 };
  const long = "Communauté de communes des Trois Sources";

  it("is moved inward as far as it would be cut, and no other", () => {
    expect(inward({ x: 350, name: long }, box, 1)).toBe(0);
    expect(inward({ x: 20, name: long }, box, 1)).toBeGreaterThan(60);
    expect(inward({ x: 680, name: long }, box, 1)).toBeLessThan(-60);
    expect(inward({ x: -50, name: long }, box, 1)).toBe(0);
  });
});
