// What a coordinator takes of a correction: the patch of the record, and whether that is all or a part.
import { tidy } from "@/ui/form/values";

/** A proposed value, as the coordinator leaves it. */
export interface Taken {
  field: string;
  taken: boolean;
  value: string;
}

export function takenOf(proposed: Record<string, string>): Taken[] {
  return Object.entries(proposed).map(([field, value]) => ({ field, taken: true, value }));
}

/** The merge patch of what is taken: an emptied text takes the field away. */
export function patchOf(all: Taken[]): Record<string, string | null> {
  const taken = all.filter((one) => one.taken);
  return Object.fromEntries(taken.map(({ field, value }) => [field, (tidy(value) as string | undefined) ?? null]));
}

/** Whole only when every value was taken as it was proposed. */
export function verdictOf(all: Taken[], proposed: Record<string, string>): "accepted" | "in_part" {
  const whole = all.every(({ field, taken, value }) => taken && tidy(value) === tidy(proposed[field]));
  return whole ? "accepted" : "in_part";
}
