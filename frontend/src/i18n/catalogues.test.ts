// Both languages say everything, no part says what another does, and French is set as French is.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import PO from "pofile";
import { describe, expect, it } from "vitest";

const folder = resolve("..", "locales");
/** `fr.po`, `account.fr.po`…: the parts of a language that the screens read. */
const parts = (locale: string) =>
  readdirSync(folder).filter((name) => new RegExp(`^(?!(?:server|commands)\\.)(\\w+\\.)?${locale}\\.po$`).test(name));
const messages = (locale: string) =>
  parts(locale).flatMap((name) => PO.parse(readFileSync(resolve(folder, name), "utf8")).items);

function catalogue(locale: string): Map<string, string> {
  return new Map(messages(locale).map((item) => [item.msgid, item.msgstr.join("")]));
}

const [fr, en] = [catalogue("fr"), catalogue("en")];

/** `{name}` and `{count, plural, …}`: what a sentence is given. */
function given(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? ""))].sort();
}

describe("the catalogues", () => {
  it("have the same messages", () => expect([...en.keys()].sort()).toEqual([...fr.keys()].sort()));

  it("say each thing in one part", () => expect(messages("fr")).toHaveLength(fr.size));

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

  it.each([
    ["fr", fr],
    ["en", en],
  ])("name what a button does with the words that it shows in %s (WCAG 2.5.3)", (_, all) => {
    const shown = (id: string) => (all.get(id) ?? "").replace("…", "").toLowerCase();
    const wrong = [...all.keys()].filter((id) => id.endsWith(".named") && !shown(id).includes(shown(id.slice(0, -6))));
    expect(wrong).toEqual([]);
  });

  it("have unbreakable spaces and curly apostrophes in French", () => {
    const wrong = [...fr].filter(([, text]) => / [;:!?»%]|« |\p{L}'\p{L}/u.test(text));
    expect(wrong).toEqual([]);
  });
});
