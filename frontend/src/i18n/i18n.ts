// The languages of the screens: which one is used, how it is loaded, and how a text is looked up.
import { i18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import type { MessageId } from "./ids";

export type Locale = "fr" | "en";
export type { MessageId };
export const locales: readonly Locale[] = ["fr", "en"];
const kept = "essaim-locale";

/** The language chosen on this device, else the browser's when we speak it, else French. */
export function preferredLocale(): Locale {
  try {
    const chosen = window.localStorage.getItem(kept);
    if (chosen === "fr" || chosen === "en") return chosen;
  } catch {
    // Storage may be forbidden: the browser's languages decide.
  }
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === "fr" || tag === "en");
  return known === "en" ? "en" : "fr";
}

export function keepLocale(locale: Locale) {
  try {
    window.localStorage.setItem(kept, locale);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** The texts by part: what every page needs, and what comes with the screens that use it. */
const catalogues = {
  shell: { fr: () => import("../../../locales/fr.po"), en: () => import("../../../locales/en.po") },
  screens: { fr: () => import("../../../locales/screens.fr.po"), en: () => import("../../../locales/screens.en.po") },
  account: { fr: () => import("../../../locales/account.fr.po"), en: () => import("../../../locales/account.en.po") },
};
export type Part = keyof typeof catalogues;
const used = new Set<Part>(["shell"]);

// A text whose part was not brought would show as its id: each journey in a browser fails on what the console says.
i18n.on("missing", ({ id }) => {
  // eslint-disable-next-line no-console -- a fault of the program, for whoever develops it
  console.error(`no text: ${id}`);
});

/** Brings the texts of a part, for the `beforeLoad` of a route: nothing of it is drawn before they are there. */
export async function bringTexts(part: Part) {
  if (used.has(part)) return;
  const locale = i18n.locale === "en" ? "en" : "fr";
  const { messages } = await catalogues[part][locale]();
  i18n.load(locale, messages);
  used.add(part);
}

export async function activate(locale: Locale) {
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
