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
type Scheme = (typeof schemes)[number];
/**
 * What the list begins with when nothing is asked: the perimeters that members composed, and the levels that a person
 * can look through. Communes are found by name; all of them, and other countries' regions, come first by alphabet alone.
 */
export const opening: Scheme[] = ["insee-region", "insee-departement", "custom"];

const isOpening = (scheme: Scheme[] | undefined) =>
  scheme?.length === opening.length && opening.every((one) => scheme.includes(one));

/** Whoever types a name means any territory: what the list begins with goes, and comes back with the empty field. */
export function searched(former: TerritorySearch, patch: Partial<TerritorySearch>): Partial<TerritorySearch> {
  if (!("q" in patch) || "scheme" in patch) return patch;
  if (patch.q && isOpening(former.scheme)) return { ...patch, scheme: undefined };
  const nothing = Object.values({ ...former, ...patch, sort: undefined, view: undefined }).every((one) => one === undefined);
  return former.q && nothing ? { ...patch, scheme: opening } : patch;
}

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
  scheme?: Scheme[];
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
