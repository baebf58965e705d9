// Lists under a name: how they are asked for and kept, and the one that a list opens with.
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { call } from "./query";
import type { Collection, Schemas } from "./records";

export type View = Schemas["View"];
export type Layout = Schemas["Layout"];

/** What a view is made of. */
export interface ViewBody {
  name: string;
  collection: Collection;
  query?: string;
  columns?: string[];
  layout: Layout;
  shared?: boolean;
}

const base = "/api/v1/views";
const path = (id: string) => ({ path: { id } });

export function viewsOptions(collection: Collection) {
  return queryOptions({
    queryKey: ["views", collection],
    queryFn: async ({ signal }) => {
      const { data } = await call<Schemas["ViewList"]>("get", base, { params: { query: { collection } }, signal });
      return data.items;
    },
    staleTime: 5 * 60_000,
  });
}

export async function readView(id: string, signal?: AbortSignal): Promise<View> {
  const { data } = await call<View>("get", `${base}/{id}`, { params: path(id), signal });
  return data;
}

export async function createView(body: ViewBody): Promise<View> {
  const { data } = await call<View>("post", base, { params: {}, body });
  return data;
}

/** The tag is the revision's: a list has none for each. */
const ifMatch = ({ revision }: View) => ({ header: { "If-Match": `"${revision}"` } });

export async function changeView(view: View, patch: Partial<ViewBody>): Promise<View> {
  const { data } = await call<View>("patch", `${base}/{id}`, {
    params: { ...path(view.id), ...ifMatch(view) },
    body: patch,
  });
  return data;
}

export async function dropView(view: View): Promise<void> {
  await call("delete", `${base}/{id}`, { params: { ...path(view.id), ...ifMatch(view) } });
}

export async function openWith(view: View, first: boolean): Promise<void> {
  await call("post", `${base}/{id}/first`, { params: path(view.id), body: { first } });
}

/** The view with which a member's list opens; none when it cannot be asked, since a list opens without one too. */
export async function firstView(cache: QueryClient, collection: Collection): Promise<View | undefined> {
  try {
    return (await cache.ensureQueryData(viewsOptions(collection))).find((view) => view.first);
  } catch {
    return undefined;
  }
}
