// The filters of the experiments' list, as they stand in the address.
import type { ListQuery } from "@/api/query";
import { boxIn, filtersOf, idsIn, savedIn, textIn, wordIn, wordsIn } from "@/ui/search";
import { type View, views } from "@/ui/ViewSwitch";

export const stages = ["idea", "design", "running", "evaluation", "closed", "abandoned"] as const;
export const natures = ["approach", "experiment"] as const;
const sorts = ["title", "-title", "updated_at", "-updated_at", "starts_on", "-starts_on"] as const;

export interface ExperimentSearch {
  q?: string;
  stage?: (typeof stages)[number][];
  nature?: (typeof natures)[number][];
  theme?: string[];
  territory?: string[];
  stakeholder?: string[];
  phase?: string[];
  sort?: (typeof sorts)[number];
  view?: View;
  /** The visible area that the list follows: west,south,east,north. */
  bbox?: string;
  /** The view that it was opened with. */
  saved?: string;
}

export function experimentSearch(search: Record<string, unknown>): ExperimentSearch {
  return {
    q: textIn(search.q),
    stage: wordsIn(search.stage, stages),
    nature: wordsIn(search.nature, natures),
    theme: idsIn(search.theme),
    territory: idsIn(search.territory),
    stakeholder: idsIn(search.stakeholder),
    phase: idsIn(search.phase),
    sort: wordIn(search.sort, sorts),
    view: wordIn(search.view, views),
    bbox: boxIn(search.bbox),
    saved: savedIn(search.saved),
  };
}

/** What the address asks of the list; a text search is ordered by the server, best first. */
export function experimentQuery(search: ExperimentSearch): ListQuery<"experiments"> {
  const { view: _, saved: __, sort, ...filters } = search;
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const order = search.q ? {} : { sort: sort ?? "-updated_at" };
  return { ...asked, ...order, include: "may,lead,territories", limit: 50 };
}

/** The same filters for the map, which has its own frame. */
export function experimentMapFilters(search: ExperimentSearch) {
  return filtersOf(search);
}
