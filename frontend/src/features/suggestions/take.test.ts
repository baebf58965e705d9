import { describe, expect, it } from "vitest";
import { patchOf, takenOf, verdictOf } from "./take";

const proposed = { title: "Le four", website: "" };

describe("what is taken of a correction", () => {
  it("is all of it when every value is taken as it was proposed", () => {
    const all = takenOf(proposed);
    expect(patchOf(all)).toEqual({ title: "Le four", website: null });
    expect(verdictOf(all, proposed)).toBe("accepted");
  });

  it("is a part when a value is left out or written otherwise", () => {
    const without = takenOf(proposed).map((one) => (one.field === "website" ? { ...one, taken: false } : one));
    expect(patchOf(without)).toEqual({ title: "Le four" });
    expect(verdictOf(without, proposed)).toBe("in_part");
    const otherwise = takenOf(proposed).map((one) => (one.field === "title" ? { ...one, value: "Le four à pain" } : one));
    expect(verdictOf(otherwise, proposed)).toBe("in_part");
  });
});
