// What is particular to experiments: what its page asks, and the change of stage. The rest is every collection's.
import type { QueryClient } from "@tanstack/react-query";
import { pageOptions, recordOptions } from "@/api/cache";
import { client } from "@/api/client";
import type { Schemas } from "@/api/records";

/** What comes along with an experiment's page, so that names need no further request. */
export const detailInclude = "may,phase,territories,themes,lead,inspired_by";

export const hypothesesOf = (id: string) =>
  pageOptions("hypotheses", { experiment: [id], limit: 100, sort: "position", include: "may" });

export const involvementsOf = (id: string) =>
  pageOptions("involvements", { experiment: [id], limit: 200, include: "stakeholder,may" });

/** Asks at once all that the page of one needs to be whole. */
export function ask(cache: QueryClient, id: string) {
  void cache.prefetchQuery(recordOptions("experiments", id, detailInclude));
  void cache.prefetchQuery(hypothesesOf(id));
  void cache.prefetchQuery(involvementsOf(id));
}

export async function changeStage(id: string, etag: string, change: Schemas["StageMove"]): Promise<void> {
  await client.POST("/api/v1/experiments/{id}/stage", {
    params: { path: { id }, header: { "If-Match": etag } },
    body: change,
  });
}
