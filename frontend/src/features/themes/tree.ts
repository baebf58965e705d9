// The tree of themes: what stands under what.
import type { Listed } from "@/api/records";

type Theme = Pick<Listed<"themes">, "id" | "broader">;

/** Those under none, or under one that is not there. */
export function rootsOf<T extends Theme>(all: T[]): T[] {
  const known = new Set(all.map((theme) => theme.id));
  return all.filter((theme) => !theme.broader || !known.has(theme.broader));
}

export function belowOf<T extends Theme>(all: T[], id: string): T[] {
  return all.filter((theme) => theme.broader === id);
}

/** A theme and all that stands under it: where it cannot be moved to. */
export function withBelow<T extends Theme>(all: T[], id: string): Set<string> {
  const found = new Set([id]);
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { id: below } of belowOf(all, next)) {
      if (found.has(below)) continue;
      found.add(below);
      open.push(below);
    }
  }
  return found;
}
