// Reading and writing any collection: one function per convention, typed by collection, ETags kept.
import { client, mergePatch } from "./client";
import type { Change, Collection, Included, Page, Read, Records, Schemas } from "./records";
import type { paths } from "./schema";

type Get<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? Q : never;

/** The query parameters of a collection's list, straight from the document. */
export type ListQuery<C extends Collection> = NonNullable<Get<`/api/v1/${C}`>>;
export type Placed = "experiments" | "territories" | "stakeholders";
export type MapQuery<C extends Placed> = NonNullable<Get<`/api/v1/${C}/map`>>;
export type MapAnswer = Schemas["MapAnswer"];

interface Sent {
  params: {
    query?: object;
    path?: Record<string, string>;
    header?: Record<string, string>;
  };
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The document types each address apart; here the collection is a variable, so the answer is typed by the caller. */
export async function call<T>(method: "get" | "post" | "patch" | "delete", path: string, sent: Sent) {
  const door = client.request as unknown as (
    method: string,
    path: string,
    sent: Sent,
  ) => Promise<{ data?: T; response: Response }>;
  const { data, response } = await door(method, path, sent);
  return { data: data as T, etag: response.headers.get("ETag") ?? "" };
}

const base = (collection: Collection) => `/api/v1/${collection}`;

type Answered<C extends Collection> = Records[C] & { included?: unknown; may?: unknown };

function asRead<C extends Collection>(data: Answered<C>, etag: string): Read<C> {
  const { included, may, ...record } = data;
  return {
    record: record as unknown as Records[C],
    etag,
    included: (included ?? {}) as Included,
    may: (may ?? []) as string[],
  };
}

export async function listPage<C extends Collection>(
  collection: C,
  query: ListQuery<C>,
  signal?: AbortSignal,
): Promise<Page<C>> {
  const { data } = await call<Page<C> & { next?: string | null; included?: Included }>("get", base(collection), {
    params: { query },
    signal,
  });
  return {
    items: data.items,
    next: data.next ?? undefined,
    total: data.total,
    included: data.included ?? {},
  };
}

export async function readRecord<C extends Collection>(
  collection: C,
  id: string,
  include: string,
  signal?: AbortSignal,
): Promise<Read<C>> {
  const { data, etag } = await call<Answered<C>>("get", `${base(collection)}/{id}`, {
    params: { path: { id }, query: include ? { include } : {} },
    signal,
  });
  return asRead(data, etag);
}

/** The suggestion that a write comes of: its history will say so. */
const from = (origin: string | undefined): Record<string, string> =>
  origin ? { "Suggestion-Origin": origin } : {};

/** The key makes a second try of the same body harmless (Idempotency-Key). */
export async function createRecord<C extends Collection>(
  collection: C,
  body: object,
  key: string,
  origin?: string,
): Promise<Read<C>> {
  const { data, etag } = await call<Answered<C>>("post", base(collection), {
    params: {},
    body,
    headers: { "Idempotency-Key": key, ...from(origin) },
  });
  return asRead(data, etag);
}

export async function patchRecord<C extends Collection>(
  collection: C,
  id: string,
  etag: string,
  patch: object,
  origin?: string,
): Promise<Read<C>> {
  const answer = await call<Answered<C>>("patch", `${base(collection)}/{id}`, {
    params: { path: { id }, header: { "If-Match": etag } },
    body: patch,
    headers: { "Content-Type": mergePatch, ...from(origin) },
  });
  return asRead(answer.data, answer.etag);
}

/** To the bin; gives the entity tag that brings it back. */
export async function binRecord(collection: Collection, id: string, etag: string): Promise<string> {
  const header = { "If-Match": etag };
  const answer = await call("delete", `${base(collection)}/{id}`, { params: { path: { id }, header } });
  return answer.etag;
}

export async function restoreRecord(collection: Collection, id: string, etag: string): Promise<void> {
  const header = { "If-Match": etag };
  await call("post", `${base(collection)}/{id}/restore`, { params: { path: { id }, header } });
}

/** Brings an earlier state back; gives what was left as it is, and why. */
export async function putBackRecord(
  collection: Collection,
  id: string,
  etag: string,
  revision: number,
): Promise<Schemas["Fault"][]> {
  const params = { path: { id }, header: { "If-Match": etag } };
  const sent = { params, body: { revision } };
  const answer = await call<{ left_out?: Schemas["Fault"][] }>("post", `${base(collection)}/{id}/put-back`, sent);
  return answer.data.left_out ?? [];
}

export interface HistoryPage {
  items: Change[];
  next?: string | null;
}

export async function readHistory(
  collection: Collection,
  id: string,
  after: string | undefined,
  signal?: AbortSignal,
): Promise<HistoryPage> {
  const { data } = await call<HistoryPage>("get", `${base(collection)}/{id}/history`, {
    params: { path: { id }, query: after ? { after } : {} },
    signal,
  });
  return data;
}

export type FacetCounts = Schemas["Facets"]["facets"];
export type Shares = Schemas["ByTerritory"];
export type SharesQuery<C extends Placed> = NonNullable<Get<`/api/v1/${C}/by-territory`>>;

/** How many records have each value of a filter; each facet without its own filter. */
export async function readFacets(collection: Placed, query: object, signal?: AbortSignal): Promise<FacetCounts> {
  const { data } = await call<Schemas["Facets"]>("get", `${base(collection)}/facets`, { params: { query }, signal });
  return data.facets;
}

/** How many records lie in each territory of a level. */
export async function readShares<C extends Placed>(
  collection: C,
  query: SharesQuery<C>,
  signal?: AbortSignal,
): Promise<Shares> {
  const { data } = await call<Shares>("get", `${base(collection)}/by-territory`, { params: { query }, signal });
  return data;
}

export async function readMap<C extends Placed>(
  collection: C,
  query: MapQuery<C>,
  signal?: AbortSignal,
): Promise<MapAnswer> {
  const { data } = await call<MapAnswer>("get", `${base(collection)}/map`, { params: { query }, signal });
  return data;
}
