// From when to when, in words: French says "depuis le 1er avril" but "depuis avril" and "depuis 2021".
import { useCallback } from "react";
import { formatDate } from "./format";
import { useLocale, useT } from "./i18n";

interface Span {
  from?: string | null;
  to?: string | null;
}

export function useSpan(): (span: Span) => string | undefined {
  const t = useT();
  const locale = useLocale();
  return useCallback(
    ({ from, to }) => {
      const known = (value: string) => ({
        date: formatDate(value, locale),
        precision: value.length === 10 ? "day" : value.length === 7 ? "month" : "year",
      });
      if (from && to) return t("common.between", { from: formatDate(from, locale), to: formatDate(to, locale) });
      if (from) return t("common.since", known(from));
      return to ? t("common.until", known(to)) : undefined;
    },
    [t, locale],
  );
}
