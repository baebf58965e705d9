// The texts of the screens by their ids, for what looks at them in more than one language.
import { readFileSync } from "node:fs";

const read = (locale) =>
  ["", "screens.", "account."].flatMap((part) => {
    const file = new URL(`../../locales/${part}${locale}.po`, import.meta.url);
    const entries = readFileSync(file, "utf8").matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm);
    return [...entries].map(([, id, text]) => [id, JSON.parse(`"${text}"`)]);
  });

const known = {};

/** The text of an id in the language of `fr-FR` or `en-GB`; what is filled in is left out, as `name` finds it. */
export function said(locale, id) {
  const language = locale.slice(0, 2);
  known[language] ??= new Map(read(language));
  const text = known[language].get(id);
  if (text === undefined) throw new Error(`no text ${id}`);
  return text;
}

/** Finds by accessible name what a text with values in it names. */
export function named(locale, id) {
  const parts = said(locale, id)
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
