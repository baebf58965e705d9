// What the page of a stakeholder asks.
import type { QueryClient } from "@tanstack/react-query";
import { pageOptions, recordOptions } from "@/api/cache";

/** What comes along with it, so that names need no further request. */
export const detailInclude = "may,territory";

export const relationshipsOf = (id: string) =>
  pageOptions("relationships", { stakeholder: [id], limit: 200, include: "from,to,may" });

export const involvementsOf = (id: string) =>
  pageOptions("involvements", { stakeholder: [id], limit: 100, include: "experiment" });

/** Asks at once all that the page of one needs to be whole. */
export function ask(cache: QueryClient, id: string) {
  void cache.prefetchQuery(recordOptions("stakeholders", id, detailInclude));
  void cache.prefetchQuery(relationshipsOf(id));
  void cache.prefetchQuery(involvementsOf(id));
}
