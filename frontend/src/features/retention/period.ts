// A number of days as people say it: whole years as years.
import type { Locale } from "@/i18n/i18n";

export function formatPeriod(days: number, locale: Locale): string {
  const years = days > 0 && days % 365 === 0;
  const shape: Intl.NumberFormatOptions = { style: "unit", unit: years ? "year" : "day", unitDisplay: "long" };
  return new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", shape).format(years ? days / 365 : days);
}
