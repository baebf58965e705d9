// The dates of a form before it is sent: each one real, and the end not before the start.
import { parseDate } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

export function dateFaults(
  values: Record<string, unknown>,
  from: string,
  to: string,
  t: Translate,
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const name of [from, to]) {
    const typed = values[name];
    if (typeof typed === "string" && typed !== "" && !parseDate(typed)) faults[name] = t("form.date.wrong");
  }
  const [start, end] = [String(values[from] ?? ""), String(values[to] ?? "")];
  const length = Math.min(start.length, end.length);
  if (length > 0 && !faults[from] && !faults[to] && end.slice(0, length) < start.slice(0, length)) {
    faults[to] = t("form.date.order");
  }
  return faults;
}
