// The filters of the directory, as they stand in the address.
import type { ListQuery } from "@/api/query";
import { idsIn, textIn, wordIn, wordsIn } from "@/ui/search";

export const kinds = ["organisation", "person", "collective"] as const;
export const categories = [
  "association",
  "cooperative",
  "mutual",
  "foundation",
  "social_enterprise",
  "company",
  "local_authority",
  "state_service",
  "research",
  "citizens_group",
  "network",
  "other",
] as const;
const sorts = ["title", "-title", "updated_at", "-updated_at"] as const;

export interface StakeholderSearch {
  q?: string;
  kind?: (typeof kinds)[number][];
  category?: (typeof categories)[number][];
  territory?: string[];
  network_member?: "true";
  sort?: (typeof sorts)[number];
}

export function stakeholderSearch(search: Record<string, unknown>): StakeholderSearch {
  return {
    q: textIn(search.q),
    kind: wordsIn(search.kind, kinds),
    category: wordsIn(search.category, categories),
    territory: idsIn(search.territory),
    network_member: wordIn(search.network_member, ["true"] as const),
    sort: wordIn(search.sort, sorts),
  };
}

export function stakeholderQuery({ sort, network_member, ...filters }: StakeholderSearch): ListQuery<"stakeholders"> {
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  return {
    ...asked,
    ...(network_member ? { network_member: true } : {}),
    ...(filters.q ? {} : { sort: sort ?? "title" }),
    include: "territory",
    limit: 50,
  };
}
