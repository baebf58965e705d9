// The columns of a table that is typed in: the document's fields, which of them are shown first, and what they are called.
import { fields } from "@/api/fields";
import type { Collection } from "@/api/records";
import { i18n } from "@lingui/core";
import { type MessageId, type Translate } from "@/i18n/i18n";

export type Kind =
  | { kind: "text" | "long"; max?: number }
  | { kind: "number"; whole?: boolean }
  | { kind: "date" | "truth" | "texts" }
  | { kind: "word"; group: string; words: readonly string[] }
  | { kind: "words"; group: string; words: readonly string[] }
  | { kind: "record" | "records"; collection: Collection };

export type Column = Kind & {
  /** The field, dotted where it is a part of another: `address.street`. */
  key: string;
  required?: boolean;
  /** A change of it is an act of its own: it is typed for new rows alone. */
  byAct?: boolean;
};

/** Shown unless somebody chose others, in this order; of a collection that says none, its first fields. */
const first: { [C in Collection]?: readonly string[] } = {
  experiments: [
    "title",
    "nature",
    "phase",
    "stage",
    "territories",
    "themes",
    "lead",
    "starts_on",
    "ends_on",
    "visibility",
  ],
  stakeholders: [
    "name",
    "kind",
    "category",
    "legal_form",
    "territory",
    "email",
    "phone",
    "website",
    "network_member",
    "visibility",
  ],
  territories: ["name", "scheme", "code", "kind", "parent", "population", "visibility"],
  themes: ["labels.fr", "labels.en", "notation", "broader"],
  relationships: ["from", "kind", "to", "since", "until", "note"],
  involvements: ["experiment", "stakeholder", "role", "since", "until", "note"],
  hypotheses: ["experiment", "statement", "status", "note"],
  phases: ["title", "programme", "kind", "starts_on", "ends_on", "status"],
  programmes: ["title", "status", "starts_on", "ends_on", "lead"],
};

/** How many columns are shown of a collection that says nothing. */
const FEW = 6;

const kinds = fields as unknown as { [C in Collection]: { [key: string]: Kind & Omit<Column, "key"> } };

/** Every column that the collection can have: those shown first before the others. */
export function columnsOf(collection: Collection): Column[] {
  const known = kinds[collection];
  const shown = first[collection] ?? [];
  const keys = [...shown, ...Object.keys(known).filter((key) => !shown.includes(key))];
  return keys.flatMap((key) => (known[key] ? [{ ...known[key], key } as Column] : []));
}

/** The columns of these names, in their order; what is no column is left out, and without any the first ones are shown. */
export function chosenColumns(collection: Collection, chosen: readonly string[] | undefined): Column[] {
  const all = columnsOf(collection);
  const found = (chosen ?? []).flatMap((key) => all.filter((column) => column.key === key));
  return found.length > 0 ? found : all.slice(0, first[collection]?.length ?? FEW);
}

const known = (id: string) => i18n.messages[id] !== undefined;

/** What stands above a column: a part of a field by its own name, or with its language. */
export function labelOf(key: string, t: Translate): string {
  const [outer = "", inner] = key.split(".");
  const outerLabel = t(`field.${outer}` as MessageId);
  if (!inner) return outerLabel;
  if (known(`field.${inner}`)) return t(`field.${inner}` as MessageId);
  if (inner === "lon" || inner === "lat") return t(`grid.${inner}`, { of: outerLabel });
  return `${outerLabel} (${inner})`;
}

/** A word of a list as people read it; a licence is called by its code. */
export function wordLabel(group: string, word: string, t: Translate): string {
  return known(`${group}.${word}`) ? t(`${group}.${word}` as MessageId) : word;
}

/** The value of a column in a record. */
export function valueIn(record: object | undefined, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>((value, part) => (value as { [name: string]: unknown } | undefined)?.[part], record);
}

/** A record with another value in a column; `undefined` empties it. */
export function withValue<R extends object>(record: R, key: string, value: unknown): R {
  const [outer = "", inner] = key.split(".");
  if (!inner) return { ...record, [outer]: value };
  const part = (record as { [name: string]: object | undefined })[outer];
  return { ...record, [outer]: { ...part, [inner]: value } };
}
