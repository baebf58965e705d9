// Which text is shown, as it stands in the address.
import type { SiteText } from "@/api/siteTexts";
import { wordIn } from "@/ui/search";

export const pages = ["legal", "privacy", "accessibility"] as const satisfies readonly SiteText["page"][];
export const languages = ["fr", "en"] as const satisfies readonly SiteText["locale"][];

export interface TextSearch {
  page?: SiteText["page"];
  locale?: SiteText["locale"];
}

export function textSearch(search: Record<string, unknown>): TextSearch {
  return { page: wordIn(search.page, pages), locale: wordIn(search.locale, languages) };
}
