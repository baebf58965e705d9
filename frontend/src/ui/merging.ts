// What two records say otherwise, and the merge patch that a choice between them comes to.
import { patchOf, same, tidy } from "./form/values";

/** The first or the second of two records. */
export type Side = 0 | 1;

type Plain = Record<string, unknown>;
type Two = readonly [Plain, Plain];

/** What is the server's, or is kept of both. */
const unasked = new Set([
  "id",
  "revision",
  "created_at",
  "created_by",
  "updated_at",
  "updated_by",
  "deleted_at",
  "external_ids",
  "former_notations",
  "merged_from",
  "merged_into",
]);

/** The fields that differ, in the order in which the records have them. */
export function differing(one: Plain, other: Plain): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => !unasked.has(name) && !same(one[name], other[name]));
}

/** What the one that stays says; where it says nothing, what the other does. */
export function preferred(records: Two, kept: Side, field: string): Side {
  return tidy(records[kept][field]) === undefined ? (kept === 0 ? 1 : 0) : kept;
}

/** The merge patch of the one that stays. What is chosen to stay empty says so, or the other would fill it. */
export function chosenFields(records: Two, kept: Side, fields: string[], sideOf: (field: string) => Side): Plain {
  const chosen = Object.fromEntries(fields.map((field) => [field, records[sideOf(field)][field]]));
  const empty = fields.filter((field) => tidy(chosen[field]) === undefined);
  return { ...patchOf(records[kept], chosen), ...Object.fromEntries(empty.map((field) => [field, null])) };
}
