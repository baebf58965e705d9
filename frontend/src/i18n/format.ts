// Numbers and dates as people of each language write them, dates known only to the year or month included.
import type { Locale } from "./i18n";

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB").format(value);
}

/** French writes "1er janvier", which Intl does not know. */
function ordinal(text: string, locale: Locale): string {
  return locale === "fr" ? text.replace(/^1(?=\s)/, "1er") : text;
}

function tag(locale: Locale) {
  return locale === "fr" ? "fr-FR" : "en-GB";
}

/** "2021" · "avril 2021" · "1er avril 2021": no more is shown than is known. Short months where room is scarce. */
export function formatDate(value: string, locale: Locale, length: "long" | "short" = "long"): string {
  const parts = partial.exec(value);
  if (!parts) return value;
  const [, year, month, day] = parts;
  if (!month) return year ?? value;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, day ? Number(day) : 1));
  const shape: Intl.DateTimeFormatOptions = day
    ? { day: "numeric", month: length, year: "numeric", timeZone: "UTC" }
    : { month: length, year: "numeric", timeZone: "UTC" };
  return ordinal(new Intl.DateTimeFormat(tag(locale), shape).format(date), locale);
}

/** An instant, in the reader's own time zone. */
export function formatInstant(value: string, locale: Locale): string {
  const shape: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" };
  return ordinal(new Intl.DateTimeFormat(tag(locale), shape).format(new Date(value)), locale);
}

export function formatDay(value: string, locale: Locale): string {
  const shape: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
  return ordinal(new Intl.DateTimeFormat(tag(locale), shape).format(new Date(value)), locale);
}

/** What people type (12/04/2021, 04/2021, 2021, or ISO) as ISO 8601; undefined when it is no date. */
export function parseDate(text: string): string | undefined {
  const typed = text.trim();
  const local = /^(?:(\d{1,2})[/.\s])?(?:(\d{1,2})[/.\s])?(\d{4})$/.exec(typed);
  const iso = partial.exec(typed);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? [local[3], local[2] ?? local[1], local[2] ? local[1] : undefined]
      : [];
  if (!year) return undefined;
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? 1);
  if (!real) return undefined;
  const pad = (part: string) => part.padStart(2, "0");
  return day ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`;
}

/** ISO as people type it: 12/04/2021. */
export function typedDate(value: string): string {
  const parts = partial.exec(value);
  if (!parts) return value;
  return [parts[3], parts[2], parts[1]].filter(Boolean).join("/");
}

/** Today on the reader's clock, as an ISO date. */
export function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
