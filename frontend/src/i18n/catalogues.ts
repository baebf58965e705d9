// Which language is spoken, and where its texts are; no library stands behind it, so that they are fetched first.

export type Locale = "fr" | "en";
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
export const catalogues = {
  shell: { fr: () => import("../../../locales/fr.po"), en: () => import("../../../locales/en.po") },
  screens: { fr: () => import("../../../locales/screens.fr.po"), en: () => import("../../../locales/screens.en.po") },
  account: { fr: () => import("../../../locales/account.fr.po"), en: () => import("../../../locales/account.en.po") },
};
