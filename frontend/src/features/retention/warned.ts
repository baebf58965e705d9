// How members are told before their accounts go, in a sentence or two; nothing where no account goes.
import type { Period } from "@/api/retention";
import type { Locale, Translate } from "@/i18n/i18n";
import { formatPeriod } from "./period";

export function warned({ warning }: Period, t: Translate, locale: Locale): string | undefined {
  if (!warning) return undefined;
  if (!warning.mail) return t("retention.warning.no_mail");
  const told = warning.told > 0 && t("retention.warning.told", { count: warning.told });
  return [t("retention.warning", { period: formatPeriod(warning.days, locale) }), told].filter(Boolean).join(" ");
}
