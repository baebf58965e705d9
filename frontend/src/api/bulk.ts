// The same change for many records, as one operation.
import { call } from "./query";
import type { Schemas } from "./records";

/** The collections whose lists offer it. */
export type Bulked = "experiments" | "stakeholders";

/** Named records, or all that a list finds, which were so many when they were looked at. */
export type Which = { ids: string[] } | { query: string; total: number };

export interface Wish {
  change?: { [field: string]: unknown };
  add?: { [field: string]: string[] };
  remove?: { [field: string]: string[] };
  stage?: Schemas["StageMove"];
  /** An involvement that each shall have; it comes alone. */
  involve?: { stakeholder?: string; experiment?: string; role: string; since?: string };
}

export type BulkDone = Schemas["BulkDone"];

/** Most records that one wish is for. */
export const atOnce = 5_000;

/** The key lets the same wish be sent again: what was interrupted then goes on. */
export async function changeMany(collection: Bulked, which: Which, wish: Wish, key: string): Promise<BulkDone> {
  const { data } = await call<BulkDone>("post", `/api/v1/${collection}/bulk`, {
    params: {},
    body: { which, ...wish },
    headers: { "Idempotency-Key": key },
  });
  return data;
}

export type BulkProgress = Schemas["BulkProgress"];

/** How far what was sent with that key is, and what came of it once it is over. */
export async function bulkProgress(collection: Bulked, key: string): Promise<BulkProgress> {
  const { data } = await call<BulkProgress>("get", `/api/v1/${collection}/bulk/{key}`, { params: { path: { key } } });
  return data;
}
