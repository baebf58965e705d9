// The filters of the list, as they stand in the address.
import { textIn, wordIn } from "@/ui/search";

const sorts = ["title", "-title", "updated_at", "-updated_at"] as const;

export interface __Noun__Search {
  q?: string;
  sort?: (typeof sorts)[number];
}

export function __nounCamel__Search(search: Record<string, unknown>): __Noun__Search {
  return { q: textIn(search.q), sort: wordIn(search.sort, sorts) };
}
