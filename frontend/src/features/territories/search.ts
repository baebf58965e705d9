// The filters of the territories' list, as they stand in the address.
import type { ListQuery } from "@/api/query";
import { idsIn, textIn, wordIn, wordsIn } from "@/ui/search";

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
const sorts = ["title", "-title", "updated_at", "-updated_at"] as const;

export interface TerritorySearch {
  q?: string;
  scheme?: (typeof schemes)[number][];
  /** Inside which territory. */
  territory?: string[];
  sort?: (typeof sorts)[number];
}

export function territorySearch(search: Record<string, unknown>): TerritorySearch {
  return {
    q: textIn(search.q),
    scheme: wordsIn(search.scheme, schemes),
    territory: idsIn(search.territory),
    sort: wordIn(search.sort, sorts),
  };
}

export function territoryQuery({ sort, ...filters }: TerritorySearch): ListQuery<"territories"> {
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  return { ...asked, ...(filters.q ? {} : { sort: sort ?? "title" }), include: "parent", limit: 50 };
}
