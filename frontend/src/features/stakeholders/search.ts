// The filters of the directory, as they stand in the address.
import type { ListQuery } from "@/api/query";
import { boxIn, filtersOf, idsIn, savedIn, textIn, wordIn, wordsIn } from "@/ui/search";
import { type View, views } from "@/ui/ViewSwitch";

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
export const forms = [
  "association",
  "scic",
  "scop",
  "cae",
  "cuma",
  "cooperative",
  "mutual",
  "foundation",
  "endowment_fund",
  "company",
  "gip",
] as const;
export const agrements = [
  "esus",
  "insertion",
  "aci",
  "ai",
  "ei",
  "eiti",
  "etti",
  "ea",
  "oacas",
  "jep",
  "vie_sociale",
  "service_civique",
  "environnement",
] as const;
export const levels = [
  "insee-commune",
  "insee-epci",
  "insee-departement",
  "insee-region",
  "custom",
  "insee-arrondissement",
  "insee-ept",
  "nuts",
] as const;
const sorts = ["title", "-title", "updated_at", "-updated_at"] as const;

export interface StakeholderSearch {
  q?: string;
  kind?: (typeof kinds)[number][];
  category?: (typeof categories)[number][];
  form?: (typeof forms)[number][];
  agrement?: (typeof agrements)[number][];
  territory?: string[];
  territory_level?: (typeof levels)[number][];
  network_member?: "true";
  sort?: (typeof sorts)[number];
  view?: View;
  /** The visible area that the list follows: west,south,east,north. */
  bbox?: string;
  /** The view that it was opened with. */
  saved?: string;
}

export function stakeholderSearch(search: Record<string, unknown>): StakeholderSearch {
  return {
    q: textIn(search.q),
    kind: wordsIn(search.kind, kinds),
    category: wordsIn(search.category, categories),
    form: wordsIn(search.form, forms),
    agrement: wordsIn(search.agrement, agrements),
    territory: idsIn(search.territory),
    territory_level: wordsIn(search.territory_level, levels),
    network_member: wordIn(search.network_member, ["true"] as const),
    sort: wordIn(search.sort, sorts),
    view: wordIn(search.view, views),
    bbox: boxIn(search.bbox),
    saved: savedIn(search.saved),
  };
}

/** What the address asks of the list; a text search is ordered by the server, best first. */
export function stakeholderQuery(search: StakeholderSearch): ListQuery<"stakeholders"> {
  const { q, sort, bbox } = search;
  return {
    ...filtersOf(search),
    ...(bbox ? { bbox } : {}),
    ...(q ? {} : { sort: sort ?? "title" }),
    include: "may,territory",
    limit: 50,
  };
}
