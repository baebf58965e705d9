// Classes hold every count once, and few counts have a class each.
import { describe, expect, it } from "vitest";
import { boundsOf, classOf, rangesOf, stepOf } from "./classes";

describe("classes", () => {
  it("are the counts themselves while these are few", () => {
    expect(boundsOf([0, 3, 1, 3, 7])).toEqual([1, 3, 7]);
    expect(boundsOf([0, 0])).toEqual([]);
  });

  it("hold about as many areas each, and every count once", () => {
    const counts = Array.from({ length: 100 }, (_, index) => index);
    const bounds = boundsOf(counts);
    expect(bounds).toHaveLength(5);
    expect(bounds.at(-1)).toBe(99);
    const sizes = [0, 1, 2, 3, 4, 5].map((one) => counts.filter((count) => classOf(count, bounds) === one).length);
    expect(sizes[0]).toBe(1);
    expect(Math.max(...sizes.slice(1)) - Math.min(...sizes.slice(1))).toBeLessThanOrEqual(1);
  });

  it("are drawn far apart while they are few, and none is drawn as none", () => {
    expect([0, 1, 2].map((count) => stepOf(count, [1, 2]))).toEqual([0, 2, 5]);
    expect([1, 2, 3, 4, 5].map((count) => stepOf(count, [1, 2, 3, 4, 5]))).toEqual([1, 2, 3, 4, 5]);
  });

  it("do not repeat a bound that many areas share", () => {
    const bounds = boundsOf([1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 90]);
    expect(bounds).toEqual([...new Set(bounds)]);
    expect(classOf(90, bounds)).toBe(bounds.length);
    expect(rangesOf([0, 1, 3, 4, 7, 90], [1, 4, 90])).toEqual([
      [1, 1],
      [3, 4],
      [7, 90],
    ]);
  });
});
