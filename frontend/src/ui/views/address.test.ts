// A view as an address and back, and what is left of an old one.
import { describe, expect, it } from "vitest";
import type { View } from "@/api/views";
import { textIn, wordsIn } from "../search";
import { bodyOf, leftOut, linkOf, shows } from "./address";

const view = (more: Partial<View>): View =>
  ({
    id: "0190a000-0000-7000-8000-0000000000aa",
    name: "X",
    collection: "experiments",
    layout: "table",
    ...more,
  }) as View;

describe("a view", () => {
  it("keeps what the list is asked, not the page that it was on nor the map's frame", () => {
    const search = {
      q: "épicerie",
      stage: ["idea", "running"],
      sort: "-title",
      view: "map",
      bbox: "1,2,3,4",
      saved: "x",
    };
    expect(bodyOf("experiments", search, "map")).toEqual({
      collection: "experiments",
      query: "q=%C3%A9picerie&stage=idea&stage=running&sort=-title",
      columns: [],
      layout: "map",
    });
  });

  it("leads to its list, shown as it was kept, and says which view it is", () => {
    const { to, search } = linkOf(view({ query: "stage=idea&stage=running", layout: "cards" }));
    expect([to, search]).toEqual(["/experiments", { stage: ["idea", "running"], view: "cards", saved: view({}).id }]);
    const grid = linkOf(view({ layout: "grid", query: "q=a", columns: ["title", "stage"] }));
    expect(grid.search).toMatchObject({ q: "a", columns: "title,stage" });
  });

  it("says which of its filters and words the list does not know any more", () => {
    const parse = (search: object) => {
      const { stage, q } = search as { stage?: unknown; q?: unknown };
      return { stage: wordsIn(stage, ["idea"]), q: textIn(q) };
    };
    expect(leftOut("stage=idea&stage=pause&q=a&couleur=vert", parse)).toEqual([
      { name: "stage", values: ["pause"] },
      { name: "couleur", values: ["vert"] },
    ]);
    expect(leftOut(undefined, parse)).toEqual([]);
  });

  it("is the list's own as long as nothing in it changes; the order of filters is no change", () => {
    const now = bodyOf("experiments", { q: "a", stage: ["idea"] }, "table");
    expect(shows(view({ query: "stage=idea&q=a" }), now)).toBe(true);
    expect(shows(view({ query: "stage=idea" }), now)).toBe(false);
    expect(shows(view({ query: "stage=idea&q=a", layout: "cards" }), now)).toBe(false);
  });
});
