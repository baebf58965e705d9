// Who has how many ties.
import type { Network, Node, Tie } from "./queries";

export function tiesOf({ links }: Network): Map<string, Tie[]> {
  const all = new Map<string, Tie[]>();
  for (const link of links) {
    for (const end of [link.from, link.to]) all.set(end, [...(all.get(end) ?? []), link]);
  }
  return all;
}

/** The most tied first, then by name. */
export function ranked(network: Network): (Node & { ties: number })[] {
  const ties = tiesOf(network);
  return network.nodes
    .map((node) => ({ ...node, ties: ties.get(node.id)?.length ?? 0 }))
    .sort((a, b) => b.ties - a.ties || a.name.localeCompare(b.name));
}
