// Filters and address say the same thing, whatever stands in the address.
import { describe, expect, it } from "vitest";
import { boxIn, idsIn, parseSearch, stringifySearch, textIn, wordsIn } from "@/ui/search";
import { experimentQuery, experimentSearch } from "./search";

const id = "0190a000-0000-7000-8000-000000000001";

describe("the address of a list", () => {
  it("reads back what it wrote", () => {
    const search = experimentSearch({ stage: ["idea", "running"], q: "eau & énergie", territory: id, view: "map" });
    expect(experimentSearch(parseSearch(stringifySearch({ ...search })))).toEqual(search);
  });

  it("repeats names for lists, as the API does", () => {
    expect(stringifySearch({ stage: ["idea", "running"], q: "" })).toBe("?stage=idea&stage=running");
  });

  it("drops what it does not know rather than failing", () => {
    const search = experimentSearch(parseSearch("?stage=pilot&stage=idea&territory=../x&view=3d&sort=rm&bbox=1,2,x"));
    expect(search).toMatchObject({
      stage: ["idea"],
      territory: undefined,
      view: undefined,
      sort: undefined,
      bbox: undefined,
    });
  });

  it("asks the server for no order of its own when it searches", () => {
    expect(experimentQuery({ q: "eau" })).toEqual({ q: "eau", include: "may,lead,territories", limit: 50 });
    expect(experimentQuery({})).toMatchObject({ sort: "-updated_at" });
  });
});

describe("the readers", () => {
  it("keep known words, ids, texts and boxes only", () => {
    expect(wordsIn("b", ["a", "b"] as const)).toEqual(["b"]);
    expect(wordsIn(7, ["a"] as const)).toBeUndefined();
    expect(idsIn([id, "1"])).toEqual([id]);
    expect(textIn("   ")).toBeUndefined();
    expect(textIn("x".repeat(999))).toHaveLength(200);
    expect(boxIn("-5,41,9,51")).toBe("-5,41,9,51");
  });
});
