// Whether all is well, for administrators: what the server looked at, and a backup made now.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import type { Schemas } from "./records";

export type Status = Schemas["AdministrationStatus"];
export type Check = Schemas["Check"];
export type Level = Schemas["CheckLevel"];

/** While a backup is being made, the page looks again by itself. */
const lookAgain = 3_000;

export const statusOptions = queryOptions({
  queryKey: ["administration", "status"],
  queryFn: async ({ signal }) => {
    const { data } = await client.GET("/api/v1/administration/status", { signal });
    return data as Status;
  },
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.backups.underway ? lookAgain : false),
});

export function useBackupNow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await client.POST("/api/v1/administration/backups");
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: statusOptions.queryKey }),
  });
}
