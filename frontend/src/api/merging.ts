// Records that turned out to be one, pairs that may be, and the undo of whatever was done under one id.
import { call } from "./query";
import type { Collection, Records, Schemas } from "./records";

export type Mergeable = "stakeholders" | "themes";
export type Undone = Schemas["Undone"];
export type Left = Schemas["Left"];
export type DuplicatePage = Schemas["DuplicatePage"];

export interface Merged<C extends Collection> {
  operation: string;
  followed: number;
  record: Records[C];
}

/** Merges another record into this one, which then says `fields` (a merge patch). */
export async function mergeInto<C extends Mergeable>(
  collection: C,
  kept: { id: string; etag: string },
  from: string,
  fields: object,
): Promise<Merged<C>> {
  const { data } = await call<Merged<C>>("post", `/api/v1/${collection}/{id}/merge`, {
    params: { path: { id: kept.id }, header: { "If-Match": kept.etag } },
    body: { from: [from], fields },
  });
  return data;
}

export async function undoOperation(operation: string): Promise<Undone> {
  const { data } = await call<Undone>("post", "/api/v1/operations/{id}/undo", { params: { path: { id: operation } } });
  return data;
}

export async function duplicatePage(after: string, signal?: AbortSignal): Promise<DuplicatePage> {
  const { data } = await call<DuplicatePage>("get", "/api/v1/stakeholders/duplicates", {
    params: { query: { limit: 20, ...(after ? { after } : {}) } },
    signal,
  });
  return data;
}

export async function keepDistinct(one: string, other: string, distinct: boolean): Promise<void> {
  await call("post", "/api/v1/stakeholders/distinct", { params: {}, body: { one, other, distinct } });
}
