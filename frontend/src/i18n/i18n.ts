// The languages of the screens: which one is used, how it is loaded, and how a text is looked up.
import { i18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import { catalogues, keepLocale, type Locale, locales, preferredLocale } from "./catalogues";
import type { MessageId } from "./ids";

export type { Locale, MessageId };
export { keepLocale, locales, preferredLocale };
export type Part = keyof typeof catalogues;
const used = new Set<Part>(["shell"]);
let spoken: Locale = preferredLocale();

/** The language that requests name: known before any of its texts is there. */
export const spokenLocale = () => spoken;

// A text whose part was not brought would show as its id: each journey in a browser fails on what the console says.
i18n.on("missing", ({ id }) => {
  // eslint-disable-next-line no-console -- a fault of the program, for whoever develops it
  console.error(`no text: ${id}`);
});

/** Brings the texts of a part, for the `beforeLoad` of a route: nothing of it is drawn before they are there. */
export async function bringTexts(part: Part) {
  if (used.has(part)) return;
  const locale = spoken;
  const { messages } = await catalogues[part][locale]();
  i18n.load(locale, messages);
  used.add(part);
}

export async function activate(locale: Locale) {
  spoken = locale;
  const read = await Promise.all([...used].map((part) => catalogues[part][locale]()));
  for (const { messages } of read) i18n.load(locale, messages);
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

export type Values = Record<string, string | number>;
export type Translate = (id: MessageId, values?: Values) => string;

/** Looks a text up outside of components. */
export const translate: Translate = (id, values) => i18n._(id, values);

/** The same inside components, which then follow a change of language. */
export function useT(): Translate {
  const { i18n: active } = useLingui();
  const { locale } = active;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new function per language redraws what memoises on it
  return useCallback((id, values) => active._(id, values), [active, locale]);
}

export function useLocale(): Locale {
  const { i18n: active } = useLingui();
  return active.locale === "en" ? "en" : "fr";
}

/** A word with its first letter raised: labels of enums stand in the catalogues as they appear within a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

export { i18n };
