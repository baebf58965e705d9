// The records by collection, as the document describes them.
import type { components } from "./schema";

export type Schemas = components["schemas"];

export interface Records {
  programmes: Schemas["Programme"];
  phases: Schemas["Phase"];
  themes: Schemas["Theme"];
  territories: Schemas["Territory"];
  stakeholders: Schemas["Stakeholder"];
  relationships: Schemas["Relationship"];
  experiments: Schemas["Experiment"];
  hypotheses: Schemas["Hypothesis"];
  involvements: Schemas["Involvement"];
}

export type Collection = keyof Records;
export type AnyRecord = Records[Collection];

/** What any record has, whatever its noun. */
export interface Common {
  id: string;
  revision: number;
  created_at: string;
  updated_at: string;
  deleted_at?: string;
}

export type Included = { [C in Collection]?: { [id: string]: Records[C] } };

/** A record as it was read: with its entity tag, what came along, and what this caller may do. */
export interface Read<C extends Collection> {
  record: Records[C];
  etag: string;
  included: Included;
  may: readonly string[];
}

export type Listed<C extends Collection> = Records[C] & { snippet?: string; may?: unknown };

export interface Page<C extends Collection> {
  items: Listed<C>[];
  next?: string;
  total?: number;
  included: Included;
}

type ChangeKind = "create" | "update" | "delete" | "restore" | "merge" | "purge" | "erase";

/** One change of a record; the document leaves the values open, since they are those of any noun. */
export type Change = Omit<Schemas["History"]["items"][number], "kind" | "changes"> & {
  kind: ChangeKind;
  changes: { [field: string]: { before?: unknown; after?: unknown } };
};
export type Me = Schemas["Me"];
export type Stage = Schemas["Stage"];
export type Visibility = Schemas["Visibility"];

/** The name by which people know a record of any noun. */
export function titleOf(record: unknown, locale: "fr" | "en"): string {
  const known = record as {
    title?: string;
    name?: string;
    statement?: string;
    labels?: { fr?: string | null; en?: string | null };
    id?: string;
  };
  const label = known.labels?.[locale] ?? known.labels?.fr ?? known.labels?.en;
  return known.title ?? known.name ?? known.statement ?? label ?? known.id ?? "";
}
