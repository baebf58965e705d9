// Dates as they are known, and as people type them.
import { describe, expect, it } from "vitest";
import { formatDate, parseDate, typedDate } from "./format";

describe("dates", () => {
  it.each([
    ["2021", "2021", "2021"],
    ["2021-04", "avril 2021", "April 2021"],
    ["2021-04-01", "1er avril 2021", "1 April 2021"],
    ["2021-04-11", "11 avril 2021", "11 April 2021"],
  ])("%s", (value, fr, en) => {
    expect(formatDate(value, "fr")).toBe(fr);
    expect(formatDate(value, "en")).toBe(en);
  });

  it.each([
    ["2021", "2021"],
    ["4/2021", "2021-04"],
    ["12/04/2021", "2021-04-12"],
    ["12.4.2021", "2021-04-12"],
    ["2021-04-12", "2021-04-12"],
    ["31/02/2021", undefined],
    ["13/2021", undefined],
    ["bientôt", undefined],
  ])("typed %s", (typed, value) => expect(parseDate(typed)).toBe(value));

  it("are shown for typing as they were typed", () => expect(typedDate("2021-04-12")).toBe("12/04/2021"));
});
