// A view as an address, and an address as a view: filters, search and sort; how it is shown; which columns.
import { linkOptions } from "@tanstack/react-router";
import type { Layout, View, ViewBody } from "@/api/views";
import type { Collection } from "@/api/records";
import { links } from "@/links";
import { parseSearch, type Search, stringifySearch } from "../search";

/** What an address says besides the query: how the list is shown, and the view that it was opened with. */
const beside = new Set(["view", "saved", "columns", "bbox"]);

const withList = new Set<string>(["experiments", "stakeholders", "territories"]);

/** The list as it stands, without a name. */
export function bodyOf(collection: Collection, search: object, layout: Layout): Omit<ViewBody, "name"> {
  const query = Object.fromEntries(Object.entries(search).filter(([name]) => !beside.has(name)));
  const { columns } = search as { columns?: string[] };
  return { collection, query: stringifySearch(query).slice(1), columns: columns ?? [], layout };
}

/** The list that a view shows. What its filters say is checked by the list. */
export function linkOf({ id, collection, query, columns, layout }: View) {
  const search: Search = { ...parseSearch(query ?? ""), saved: id };
  const to = collection as Collection;
  if (layout === "grid" || !withList.has(to)) {
    return links.grid(to, { ...search, ...(columns?.length ? { columns: columns.join(",") } : {}) });
  }
  const shown = { ...search, ...(layout === "table" ? {} : { view: layout }) };
  return linkOptions({ to: `/${to as "experiments"}`, search: shown as object });
}

/** Where the view can be opened by whoever may. */
export function addressOf(view: View): string {
  return new URL(`/app/views/${view.id}`, window.location.href).href;
}

export interface LeftOut {
  name: string;
  values: string[];
}

const listOf = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

/** The filters of a view that the list does not know any more: it opens without them. */
export function leftOut(query: string | undefined, parse: (search: Search) => object): LeftOut[] {
  const asked = parseSearch(query ?? "");
  const known = parse(asked) as { [name: string]: unknown };
  return Object.entries(asked)
    .map(([name, value]) => ({ name, values: listOf(value).filter((one) => !listOf(known[name]).includes(one)) }))
    .filter(({ values }) => values.length > 0);
}

/** Whether the list still shows what the view says. */
export function shows(view: View, now: Omit<ViewBody, "name">): boolean {
  const sorted = (query: string | undefined) => [...new URLSearchParams(query ?? "")].map(String).sort().join("&");
  return (
    sorted(view.query) === sorted(now.query) &&
    view.layout === now.layout &&
    (view.columns ?? []).join() === (now.columns ?? []).join()
  );
}
