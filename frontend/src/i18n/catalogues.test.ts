// Both languages say everything, and French is set as French is.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import PO from "pofile";
import { describe, expect, it } from "vitest";

function catalogue(locale: string): Map<string, string> {
  const text = readFileSync(resolve("..", "locales", `${locale}.po`), "utf8");
  return new Map(PO.parse(text).items.map((item) => [item.msgid, item.msgstr.join("")]));
}

const [fr, en] = [catalogue("fr"), catalogue("en")];

/** `{name}` and `{count, plural, …}`: what a sentence is given. */
function given(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? ""))].sort();
}

describe("the catalogues", () => {
  it("have the same messages", () => expect([...en.keys()].sort()).toEqual([...fr.keys()].sort()));

  it.each([
    ["fr", fr],
    ["en", en],
  ])("leave nothing untranslated in %s", (_, all) => {
    expect([...all].filter(([, text]) => text.trim() === "").map(([id]) => id)).toEqual([]);
  });

  it("give both languages the same values", () => {
    const missing = [...fr.keys()].filter((id) =>
      given(en.get(id) ?? "").some((name) => !given(fr.get(id) ?? "").includes(name)),
    );
    expect(missing).toEqual([]);
  });

  it("have unbreakable spaces and curly apostrophes in French", () => {
    const wrong = [...fr].filter(([, text]) => / [;:!?»%]|« |\p{L}'\p{L}/u.test(text));
    expect(wrong).toEqual([]);
  });
});
