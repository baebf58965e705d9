// What is particular to experiments: the change of stage. The rest is every collection's.
import { client } from "@/api/client";
import type { Schemas } from "@/api/records";

/** What comes along with an experiment's page, so that names need no further request. */
export const detailInclude = "may,phase,territories,themes,lead,inspired_by";

export async function changeStage(id: string, etag: string, change: Schemas["StageMove"]): Promise<void> {
  await client.POST("/api/v1/experiments/{id}/stage", {
    params: { path: { id }, header: { "If-Match": etag } },
    body: change,
  });
}
