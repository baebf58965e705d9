// The filters of the territories' list, as they stand in the address.
import type { ListQuery } from "@/api/query";
import { boxIn, filtersOf, idsIn, savedIn, textIn, wordIn, wordsIn } from "@/ui/search";

export const schemes = [
  "insee-region",
  "insee-departement",
  "insee-epci",
  "insee-ept",
  "insee-commune",
  "insee-arrondissement",
  "nuts",
  "custom",
] as const;
/** As a table, on the map, or counted by territory. */
export const territoryViews = ["table", "map", "shares"] as const;
/** What is counted by territory, and by territories of which level. */
export const countedThings = ["experiments", "stakeholders"] as const;
export const shareLevels = ["insee-region", "insee-departement", "insee-epci"] as const;
const sorts = ["title", "-title", "updated_at", "-updated_at"] as const;

export interface SharesSearch {
  level?: (typeof shareLevels)[number];
  counted?: (typeof countedThings)[number];
}

export function sharesSearch(search: Record<string, unknown>): SharesSearch {
  return { level: wordIn(search.level, shareLevels), counted: wordIn(search.counted, countedThings) };
}

export interface TerritorySearch extends SharesSearch {
  q?: string;
  scheme?: (typeof schemes)[number][];
  /** Inside which territory. */
  territory?: string[];
  sort?: (typeof sorts)[number];
  view?: (typeof territoryViews)[number];
  /** The visible area that the list follows: west,south,east,north. */
  bbox?: string;
  /** The view that it was opened with. */
  saved?: string;
}

export function territorySearch(search: Record<string, unknown>): TerritorySearch {
  return {
    q: textIn(search.q),
    scheme: wordsIn(search.scheme, schemes),
    territory: idsIn(search.territory),
    sort: wordIn(search.sort, sorts),
    view: wordIn(search.view, territoryViews),
    bbox: boxIn(search.bbox),
    saved: savedIn(search.saved),
    ...sharesSearch(search),
  };
}

export function territoryQuery(search: TerritorySearch): ListQuery<"territories"> {
  const { level: _, counted: __, ...asked } = search;
  const { q, sort, bbox } = asked;
  const order = q ? {} : { sort: sort ?? "title" };
  return { ...filtersOf(asked), ...(bbox ? { bbox } : {}), ...order, include: "parent", limit: 50 };
}
