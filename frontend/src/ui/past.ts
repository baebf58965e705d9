// What putting an earlier state back would change, worked out from the changes made since.
import type { Change } from "@/api/records";
import { same } from "./form/values";

export interface Undoing {
  field: string;
  now: unknown;
  then: unknown;
}

/** The fields that differ between now and the state after that revision; `changes` are all since, newest first. */
export function undoingOf(changes: readonly Change[], revision: number): Undoing[] {
  const found = new Map<string, Undoing>();
  for (const change of changes) {
    if (change.revision <= revision) continue;
    for (const [field, { before, after }] of Object.entries(change.changes)) {
      const known = found.get(field);
      if (known) known.then = before;
      else found.set(field, { field, now: after, then: before });
    }
  }
  return [...found.values()].filter(({ now, then }) => !same(now, then));
}
