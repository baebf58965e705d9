// The tree of themes.
import { describe, expect, it } from "vitest";
import { rootsOf, withBelow } from "./tree";

const all = [{ id: "a" }, { id: "b", broader: "a" }, { id: "c", broader: "b" }, { id: "d", broader: "gone" }];

describe("the tree of themes", () => {
  it("shows at the top what stands under nothing that is there", () => {
    expect(rootsOf(all).map((theme) => theme.id)).toEqual(["a", "d"]);
  });

  it("moves no theme under itself or what stands under it", () => {
    expect([...withBelow(all, "a")].sort()).toEqual(["a", "b", "c"]);
    expect([...withBelow([{ id: "x", broader: "y" }, { id: "y", broader: "x" }], "x")].sort()).toEqual(["x", "y"]);
  });
});
