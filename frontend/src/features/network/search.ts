// Which part of the network is shown, as it stands in the address.
import { stakeholderConstraints } from "@/api/constraints";
import { filtersOf, idsIn, textIn, wordIn, wordsIn } from "@/ui/search";

export const kinds = stakeholderConstraints.kind.options;
export const categories = stakeholderConstraints.category.options;
export const ties = ["member_of", "partner_of", "funds", "hosts", "supervises", "employs", "shared"] as const;
export type TieKind = (typeof ties)[number];

export interface NetworkSearch {
  q?: string;
  kind?: (typeof kinds)[number][];
  category?: (typeof categories)[number][];
  territory?: string[];
  network_member?: "true";
  link?: TieKind[];
  /** The stakeholder in the middle. */
  around?: string;
  current?: "true";
}

export function networkSearch(search: Record<string, unknown>): NetworkSearch {
  return {
    q: textIn(search.q),
    kind: wordsIn(search.kind, kinds),
    category: wordsIn(search.category, categories),
    territory: idsIn(search.territory),
    network_member: wordIn(search.network_member, ["true"] as const),
    link: wordsIn(search.link, ties),
    around: idsIn(search.around)?.[0],
    current: wordIn(search.current, ["true"] as const),
  };
}

export const networkQuery = (search: NetworkSearch) => filtersOf(search);
