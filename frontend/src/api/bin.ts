// The bin: what is in it that this member may bring back, and emptying named records for good.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import type { Collection, Schemas } from "./records";

export type Purged = Schemas["Purged"];
export type Named = { collection: Collection; id: string; revision: number };

export const binOptions = queryOptions({
  queryKey: ["bin"],
  queryFn: async ({ signal }) => (await client.GET("/api/v1/bin", { signal })).data?.counts ?? {},
  staleTime: 0,
});

/** What emptying these records takes: asked before it is done. */
export function weighOptions(records: Named[]) {
  return queryOptions({
    queryKey: ["bin", "weighed", records],
    queryFn: async ({ signal }) => {
      const params = { query: { preview: true } };
      const { data } = await client.POST("/api/v1/bin/purge", { params, body: { records }, signal });
      return data as Purged;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** Whatever pointed to what went has changed too: everything is asked anew, but for what it was weighed by. */
export function usePurge() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (records: Named[]) => {
      const { data } = await client.POST("/api/v1/bin/purge", { body: { records } });
      return data as Purged;
    },
    onSuccess: () => cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== "weighed" }),
  });
}

/** `If-Match` compares the revision alone: a record of a list has no other tag. */
export function tagOf({ revision }: { revision: number }): string {
  return `"${revision}"`;
}
