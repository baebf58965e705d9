// Which suggestions are shown, as it stands in the address.
import type { QueueQuery, SuggestionKind } from "@/api/suggestions";
import { wordIn } from "@/ui/search";

export const kinds = ["correction", "initiative", "word", "support"] as const satisfies readonly SuggestionKind[];

export interface SuggestionSearch {
  closed?: "true";
  kind?: SuggestionKind;
  whose?: "me" | "nobody";
}

export function suggestionSearch(search: Record<string, unknown>): SuggestionSearch {
  return {
    closed: wordIn(search.closed, ["true"] as const),
    kind: wordIn(search.kind, kinds),
    whose: wordIn(search.whose, ["me", "nobody"] as const),
  };
}

export function queueOf({ closed, kind, whose }: SuggestionSearch): QueueQuery {
  return {
    ...(closed ? { closed: true } : {}),
    ...(kind ? { kind: [kind] } : {}),
    ...(whose ? { assignee: whose } : {}),
  };
}
