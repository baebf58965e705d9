// A table's changes on their way: rows as the service takes them, and what became of each cell.
import { fieldOfPointer } from "@/api/problem";
import { call } from "@/api/query";
import type { Collection, Schemas } from "@/api/records";
import type { Column } from "./columns";

export type Results = Schemas["BatchResults"];
export type RowResult = Results["results"][number];
export interface Body {
  id: string;
  [field: string]: unknown;
}

/** Most rows of one operation. */
export const rowsAtOnce = 1_000;

/** Each field for itself: what is wrong is left out and named. The ids of new rows are ours, so that a second try of what
 * was received already makes no second record. */
export async function sendRows(collection: Collection, rows: Body[]): Promise<Results> {
  const { data } = await call<Results>("post", `/api/v1/${collection}/batch`, {
    params: { query: { mode: "each-field" } },
    body: rows,
  });
  return data;
}

/** Values by column as a body: `address.street` inside of `address`; what is empty is null. */
export function bodyOf(values: { [key: string]: unknown }): { [field: string]: unknown } {
  const body: { [field: string]: unknown } = {};
  for (const [key, value] of Object.entries(values)) {
    const [outer = "", inner] = key.split(".");
    const said = value ?? null;
    if (inner) body[outer] = { ...(body[outer] as object | undefined), [inner]: said };
    else body[outer] = said;
  }
  return body;
}

/** The same for a record that is not there yet: what is empty is left out. */
export function newBodyOf(values: { [key: string]: unknown }): { [field: string]: unknown } {
  return bodyOf(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}

export interface Fault {
  pointer: string;
  code: string;
  message: string;
}

/** The column that a fault is about: `/themes/1` is about the themes, `/labels` about the first of the labels. */
export function columnOf(fault: Fault, columns: readonly Column[]): string | undefined {
  const field = fieldOfPointer(fault.pointer);
  const about = (key: string) => key === field || field.startsWith(`${key}.`) || key.startsWith(`${field}.`);
  return field === "" ? undefined : columns.find(({ key }) => about(key))?.key;
}

/** What is wrong by column, and what is wrong with the row as a whole. */
export function faultsByColumn(faults: readonly Fault[], columns: readonly Column[]) {
  const cells: { [key: string]: string } = {};
  const row: string[] = [];
  for (const fault of faults) {
    const key = columnOf(fault, columns);
    if (key === undefined) row.push(fault.message);
    else cells[key] ??= fault.message;
  }
  return { cells, row };
}
