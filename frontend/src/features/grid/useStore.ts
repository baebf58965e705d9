// The table's store over the service: the list that it shows, the names in it, and the way back.
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { recordOptions } from "@/api/cache";
import { undoOperation } from "@/api/merging";
import { listPage, type ListQuery, readRecord } from "@/api/query";
import { type Collection, type Included, type Page, titleOf } from "@/api/records";
import { useLocale, useT } from "@/i18n/i18n";
import { columnsOf, type Column } from "./columns";
import { lookUpIn } from "./lookup";
import { sendRows } from "./send";
import { type NameOf, textOf } from "./show";
import type { RecordOf } from "./cells";
import { GridStore } from "./store";

const pageSize = 100;

/** What is included in a list so that its references have names. */
function includeOf(columns: readonly Column[]): string {
  const references = columns.filter(({ kind }) => kind === "record" || kind === "records");
  return ["may", ...references.map(({ key }) => key)].join(",");
}

function merged(pages: readonly { included: Included }[]): Included {
  const all: Included = {};
  for (const { included } of pages) {
    for (const [collection, records] of Object.entries(included)) {
      Object.assign(all, { [collection]: { ...all[collection as Collection], ...records } });
    }
  }
  return all;
}

/** The fields that the list is narrowed by, when each has one value: a new row belongs into the list. */
function defaultsOf(columns: readonly Column[], filters: { [name: string]: string | string[] }) {
  const defaults: { [key: string]: unknown } = {};
  for (const column of columns) {
    const filter = filters[column.key] ?? filters[column.key.replace(/ies$/, "y").replace(/s$/, "")];
    const values = filter === undefined ? [] : Array.isArray(filter) ? filter : [filter];
    const [value] = values;
    if (values.length !== 1 || value === undefined) continue;
    if (column.kind === "word" && column.words.includes(value)) defaults[column.key] = value;
    if (column.kind === "record") defaults[column.key] = value;
    if (column.kind === "records") defaults[column.key] = [value];
  }
  return defaults;
}

/** Asked outside of the lists' own answers: what is typed here must not move under the hands that type. */
function useRows<C extends Collection>(collection: C, columns: readonly Column[], query: object) {
  return useInfiniteQuery({
    queryKey: ["grid", collection, query],
    queryFn: ({ pageParam, signal }) => {
      const asked = {
        ...query,
        include: includeOf(columns),
        limit: pageSize,
        ...(pageParam ? { after: pageParam } : {}),
      };
      return listPage(collection, asked as unknown as ListQuery<C>, signal);
    },
    initialPageParam: "",
    getNextPageParam: (page: Page<C>) => page.next,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export interface Asked {
  /** As the list's address has them. */
  filters: { [name: string]: string | string[] };
  sort?: string;
}

export function useStore(collection: Collection, { filters, sort }: Asked) {
  const t = useT();
  const locale = useLocale();
  const cache = useQueryClient();
  const columns = useMemo(() => columnsOf(collection), [collection]);
  const query = { ...filters, ...(filters.q || !sort ? {} : { sort }) };
  const list = useRows(collection, columns, query);
  const pages = list.data?.pages;
  const included = useMemo(() => merged(pages ?? []), [pages]);
  const [names] = useState(() => ({ current: included }));
  useEffect(() => {
    names.current = included;
  }, [names, included]);
  const show = useMemo(() => {
    const nameOf: NameOf = (to, id) => {
      const record = names.current[to]?.[id] ?? cache.getQueryData(recordOptions(to, id).queryKey)?.record;
      return record && titleOf(record, locale);
    };
    return (column: Column, value: unknown) => textOf(column, value, { t, locale, nameOf });
  }, [names, cache, locale, t]);
  const [store] = useState(
    () =>
      new GridStore(
        columns,
        {
          send: (rows) => sendRows(collection, rows),
          read: async (id) => (await readRecord(collection, id, "")).record as unknown as RecordOf,
          lookUp: lookUpIn(cache),
          show,
          defaults: defaultsOf(columns, filters),
          newId: () => crypto.randomUUID(),
        },
        t,
      ),
  );
  useEffect(() => {
    const items = pages?.flatMap((page) => page.items as unknown as (RecordOf & { may?: unknown })[]);
    if (!items) return;
    const may = (may: unknown) => Array.isArray(may) && may.includes("change");
    store.receive(items.map(({ may: acts, ...record }) => ({ record: record as RecordOf, open: may(acts) })));
  }, [store, pages]);
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  // Lists elsewhere are asked anew once something was received.
  const received = state.done.length;
  useEffect(() => {
    if (received > 0) void cache.invalidateQueries({ queryKey: [collection] });
  }, [received, cache, collection]);
  return { store, state, list, included, show, undo: useTakeBack(store, list.refetch) };
}

/** Takes the last operation back, and reads what is there then; tells what stays. */
function useTakeBack(store: GridStore, refetch: () => Promise<{ data?: { pages: { items: { id: string }[] }[] } }>) {
  const cache = useQueryClient();
  return async () => {
    const last = store.snapshot().done.at(-1);
    if (!last) return undefined;
    const { kept } = await undoOperation(last.operation);
    const ids = new Set(kept.flatMap((left) => (left.id ? [left.id] : [])));
    store.takenBack(last, ids);
    const { data } = await refetch();
    await store.readAgain(store.beside(new Set(data?.pages.flatMap(({ items }) => items.map(({ id }) => id)))));
    await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "grid" });
    return { kept, cells: last.cells };
  };
}
