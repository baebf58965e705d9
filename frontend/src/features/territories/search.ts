// The filters of the territories' list, as they stand in the address.
import type { ListQuery } from "@/api/query";
import { boxIn, filtersOf, idsIn, textIn, wordIn, wordsIn } from "@/ui/search";

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
const sorts = ["title", "-title", "updated_at", "-updated_at"] as const;

export interface TerritorySearch {
  q?: string;
  scheme?: (typeof schemes)[number][];
  /** Inside which territory. */
  territory?: string[];
  sort?: (typeof sorts)[number];
  view?: (typeof territoryViews)[number];
  /** The visible area that the list follows: west,south,east,north. */
  bbox?: string;
}

export function territorySearch(search: Record<string, unknown>): TerritorySearch {
  return {
    q: textIn(search.q),
    scheme: wordsIn(search.scheme, schemes),
    territory: idsIn(search.territory),
    sort: wordIn(search.sort, sorts),
    view: wordIn(search.view, territoryViews),
    bbox: boxIn(search.bbox),
  };
}

export function territoryQuery(search: TerritorySearch): ListQuery<"territories"> {
  const { q, sort, bbox } = search;
  const order = q ? {} : { sort: sort ?? "title" };
  return { ...filtersOf(search), ...(bbox ? { bbox } : {}), ...order, include: "parent", limit: 50 };
}
