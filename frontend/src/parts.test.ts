import { describe, expect, it } from "vitest";
import { filesOf } from "./parts";

describe("the files of a page", () => {
  const parts = { "": ["home.js"], "experiments/new": ["form.js"], experiments: ["list.js"], "experiments/$id": ["one.js"] };

  it("are found by its address, what is named before what has a place for an id", () => {
    expect(filesOf(parts, "/")).toEqual(["home.js"]);
    expect(filesOf(parts, "/experiments")).toEqual(["list.js"]);
    expect(filesOf(parts, "/experiments/new")).toEqual(["form.js"]);
    expect(filesOf(parts, "/experiments/0190a000")).toEqual(["one.js"]);
  });

  it("are none where nothing is known of it", () => {
    expect(filesOf(parts, "/experiments/0190a000/edit")).toEqual([]);
    expect(filesOf({}, "/experiments")).toEqual([]);
  });
});
