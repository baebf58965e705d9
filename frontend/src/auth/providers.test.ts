// What the address says when the browser comes back from a provider, and what it may not say.
import { describe, expect, it } from "vitest";
import { stepInHash, wayTo, wordsOf } from "./providers";

describe("back from a provider", () => {
  it.each([
    "",
    "#",
    "#second=",
    "#second=%7B",
    "#second=%22text%22",
    "#second=null",
    "#second=%7B%22challenge%22%3A1%7D",
  ])("nothing is made of %s", (hash) => expect(stepInHash(hash)).toBeUndefined());

  it("says only what we know how to say", () => {
    expect(wordsOf("provider_unknown_account")).toBe("elsewhere.provider_unknown_account");
    expect(wordsOf("<b>anything</b>")).toBe("elsewhere.provider_refused");
  });

  it("keeps where one was going in one piece", () =>
    expect(wayTo("a b", "/themes?x=1&y=2")).toBe("/api/v1/auth/providers/a%20b/begin?to=%2Fthemes%3Fx%3D1%26y%3D2"));
});
