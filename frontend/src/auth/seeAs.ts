// As whom a coordinator looks at the screens; forgotten when the page is loaded anew, so that nobody stays in it unaware.
import { useSyncExternalStore } from "react";
import type { components } from "@/api/schema";

export type SeenAs = components["parameters"]["SeeAs"];
export const kinds: readonly SeenAs[] = ["anonymous", "reader", "partner", "partner_network"];

const listeners = new Set<() => void>();
let now: SeenAs | undefined;

export const seeAs = {
  current: () => now,
  set(as: SeenAs | undefined) {
    if (now === as) return;
    now = as;
    for (const listener of [...listeners]) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useSeenAs(): SeenAs | undefined {
  return useSyncExternalStore(seeAs.subscribe, seeAs.current);
}
