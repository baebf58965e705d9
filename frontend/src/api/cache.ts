// What is kept in memory of the server's state: keys, freshness, and what a write makes stale.
import {
  infiniteQueryOptions,
  keepPreviousData,
  QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { isProblem, Unreachable } from "./problem";
import {
  binRecord,
  createRecord,
  listPage,
  type ListQuery,
  type MapQuery,
  patchRecord,
  putBackRecord,
  type Placed,
  readFacets,
  readHistory,
  readMap,
  readRecord,
  readShares,
  restoreRecord,
  type SharesQuery,
} from "./query";
import type { Collection, Read, Records } from "./records";

const minute = 60_000;

/** Only what may pass by itself is tried again: the network, and a server that says to come back. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && (error instanceof Unreachable || isProblem(error, 503) || isProblem(error, 429));
}

export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: minute / 2, gcTime: 30 * minute, retry: worthRetrying, retryDelay: (n) => 500 * 2 ** n },
      mutations: { retry: false },
    },
  });
}

export function recordOptions<C extends Collection>(collection: C, id: string, include = "") {
  return queryOptions({
    queryKey: [collection, "record", id, include],
    queryFn: ({ signal }) => readRecord(collection, id, include, signal),
  });
}

export function listOptions<C extends Collection>(collection: C, query: ListQuery<C>) {
  return infiniteQueryOptions({
    queryKey: [collection, "list", query],
    queryFn: ({ pageParam, signal }) =>
      listPage(collection, pageParam ? { ...query, after: pageParam } : query, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** One page, for pickers and the short lists within a page. */
export function pageOptions<C extends Collection>(collection: C, query: ListQuery<C>) {
  return queryOptions({
    queryKey: [collection, "page", query],
    queryFn: ({ signal }) => listPage(collection, query, signal),
  });
}

export function mapOptions<C extends Placed>(collection: C, query: MapQuery<C>) {
  return queryOptions({
    queryKey: [collection, "map", query],
    queryFn: ({ signal }) => readMap(collection, query, signal),
    placeholderData: keepPreviousData,
  });
}

export function facetOptions(collection: Placed, query: object) {
  return queryOptions({
    queryKey: [collection, "facets", query],
    queryFn: ({ signal }) => readFacets(collection, query, signal),
    placeholderData: keepPreviousData,
  });
}

export function sharesOptions<C extends Placed>(collection: C, query: SharesQuery<C>) {
  return queryOptions({
    queryKey: [collection, "shares", query],
    queryFn: ({ signal }) => readShares(collection, query, signal),
  });
}

export function historyOptions(collection: Collection, id: string) {
  return infiniteQueryOptions({
    queryKey: [collection, "history", id],
    queryFn: ({ pageParam, signal }) => readHistory(collection, id, pageParam || undefined, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next || undefined,
  });
}

/** The writes of a collection; each makes stale what shows it, and the collections that lean on it. */
export function useWrites<C extends Collection>(collection: C, leaning: readonly Collection[] = []) {
  const cache = useQueryClient();
  const onSuccess = () =>
    Promise.all([collection, ...leaning].map((stale) => cache.invalidateQueries({ queryKey: [stale] })));
  const create = useMutation({
    mutationFn: (sent: { body: object; key: string; origin?: string }) =>
      createRecord(collection, sent.body, sent.key, sent.origin),
    onSuccess,
  });
  const patch = useMutation({
    mutationFn: (sent: { id: string; etag: string; patch: object; origin?: string }) =>
      patchRecord(collection, sent.id, sent.etag, sent.patch, sent.origin),
    onSuccess,
  });
  const bin = useMutation({
    mutationFn: (sent: { id: string; etag: string }) => binRecord(collection, sent.id, sent.etag),
    onError: onSuccess,
    // What was put in the bin is no longer readable: only lists are asked again, or its own page would say "404".
    onSuccess: () =>
      cache.invalidateQueries({ predicate: (query) => isListOf(query.queryKey, [collection, ...leaning]) }),
  });
  const restore = useMutation({
    mutationFn: (sent: { id: string; etag: string }) => restoreRecord(collection, sent.id, sent.etag),
    onSuccess,
  });
  const putBack = useMutation({
    mutationFn: (sent: { id: string; etag: string; revision: number }) =>
      putBackRecord(collection, sent.id, sent.etag, sent.revision),
    onSuccess,
  });
  return { create, patch, bin, restore, putBack, refresh: onSuccess };
}

function isListOf(key: readonly unknown[], collections: readonly Collection[]): boolean {
  return collections.includes(key[0] as Collection) && key[1] !== "record" && key[1] !== "history";
}

export type Writes<C extends Collection> = ReturnType<typeof useWrites<C>>;
export type { Read, Records };
