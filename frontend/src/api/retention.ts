// How long things are kept: what each period would take, and who agreed; for administrators.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import type { Schemas } from "./records";

export type Retention = Schemas["Retention"];
export type Period = Schemas["RetentionPeriod"];
export type RetentionEntry = Schemas["RetentionEntry"];

export const retentionOptions = queryOptions({
  queryKey: ["retention"],
  queryFn: async ({ signal }) => {
    const { data } = await client.GET("/api/v1/retention", { signal });
    return data as Retention;
  },
  staleTime: 0,
});

/** Each answers with the periods as they hold then; a refusal shows them anew, since another one may hold by now. */
function useSay<T>(mutationFn: (value: T) => Promise<Retention>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (now) => queries.setQueryData(retentionOptions.queryKey, now),
    onError: () => queries.invalidateQueries({ queryKey: retentionOptions.queryKey }),
  });
}

export const useAgree = () =>
  useSay(async ({ kind, days }: Required<Pick<Period, "kind" | "days">>) => {
    const params = { path: { kind } };
    const { data } = await client.POST("/api/v1/retention/{kind}/agree", { params, body: { days } });
    return data as Retention;
  });

export const useWithdraw = () =>
  useSay(async (kind: Period["kind"]) => {
    const { data } = await client.POST("/api/v1/retention/{kind}/withdraw", { params: { path: { kind } } });
    return data as Retention;
  });

/** How many of all collections are older. */
export const dueIn = (period: Period) => Object.values(period.due).reduce((sum, count) => sum + count, 0);
