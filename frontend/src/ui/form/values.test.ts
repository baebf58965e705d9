// Only what changed is sent, and two people's changes are told apart.
import { describe, expect, it } from "vitest";
import { bodyOf, differences, patchOf, valuesOf } from "./values";

describe("a creation", () => {
  it("leaves out what is empty", () => {
    const values = { title: " Épicerie ", summary: "", themes: [], address: { street: "", locality: "Angers" } };
    expect(bodyOf(values)).toEqual({ title: "Épicerie", address: { locality: "Angers" } });
  });
});

describe("a patch", () => {
  const base = { title: "A", summary: "S", themes: ["1"], address: { street: "x", locality: "Angers" } };

  it("is empty when nothing changed", () => {
    expect(patchOf(base, valuesOf({ title: "", summary: "", themes: [], website: "" }, base))).toEqual({});
  });

  it("says null for what was emptied", () => {
    expect(patchOf(base, { title: "B", summary: " ", themes: [] })).toEqual({
      title: "B",
      summary: null,
      themes: null,
    });
  });

  it("goes into objects, as RFC 7396 has it", () => {
    expect(patchOf(base, { address: { street: "", locality: "Nantes" } })).toEqual({
      address: { street: null, locality: "Nantes" },
    });
    expect(patchOf(base, { address: { street: "", locality: "" } })).toEqual({ address: null });
  });
});

describe("a comparison", () => {
  it("asks only where both changed a field, and not alike", () => {
    const found = differences(
      { title: "A", summary: "S", website: "w", note: "n" },
      { title: "mine", summary: "S", website: "both", note: "n" },
      { title: "theirs", summary: "theirs", website: "both", note: "n" },
    );
    expect(found.map(({ name, contested }) => [name, contested])).toEqual([
      ["title", true],
      ["summary", false],
    ]);
  });
});
