import { describe, expect, it } from "vitest";
import type { Change } from "@/api/records";
import { undoingOf } from "./past";
import { wordDiff } from "./wordDiff";

const change = (revision: number, changes: Change["changes"]): Change => ({
  seq: revision,
  at: "2024-05-02T10:00:00Z",
  kind: "update",
  operation: "0190a000-0000-7000-8000-000000000009",
  by: { name: "Camille" },
  revision,
  changes,
});

describe("putting an earlier state back", () => {
  const since = [
    change(4, { title: { before: "Deux", after: "Trois" }, summary: { after: "Un résumé" } }),
    change(3, { title: { before: "Une", after: "Deux" }, website: { before: "https://a.example" } }),
    change(2, { starts_on: { after: "2024" } }),
  ];

  it("goes from what is now to what was then, over all that happened between", () => {
    expect(undoingOf(since, 2)).toEqual([
      { field: "title", now: "Trois", then: "Une" },
      { field: "summary", now: "Un résumé", then: undefined },
      { field: "website", now: undefined, then: "https://a.example" },
    ]);
  });

  it("leaves out what came and went again", () => {
    const back = change(5, { title: { before: "Trois", after: "Deux" } });
    expect(undoingOf([back, ...since], 3).map(({ field }) => field)).toEqual(["summary"]);
  });

  it("has nothing to change for the state that is now", () => {
    expect(undoingOf(since, 4)).toEqual([]);
  });
});

describe("the difference of two long texts", () => {
  it("is told by the words that moved, however long what stayed alike is", () => {
    const long = Array.from({ length: 900 }, (_, index) => `mot${index}`).join(" ");
    const pieces = wordDiff(`${long} ancien ${long}`, `${long} nouveau ${long}`);
    expect(pieces.filter((piece) => piece.kind !== "same")).toEqual([
      { kind: "gone", text: "ancien" },
      { kind: "new", text: "nouveau" },
    ]);
  });
});
