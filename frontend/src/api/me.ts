// The member who is signed in, and what their roles let them begin; what they may do with a record comes with it.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSessionStatus } from "@/auth/status";
import { useSeenAs } from "@/auth/seeAs";
import type { Locale } from "@/i18n/i18n";
import { client, mergePatch } from "./client";
import type { Collection, Me, Schemas } from "./records";

export const meOptions = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => {
    const { data, response } = await client.GET("/api/v1/me", { signal });
    return { me: data as Me, etag: response.headers.get("ETag") ?? "" };
  },
  staleTime: 5 * 60_000,
});

/** While they look as somebody else, there is nothing that they may begin. */
export function useMe(): Me | undefined {
  const status = useSessionStatus();
  const seen = useSeenAs();
  const me = useQuery({ ...meOptions, enabled: status === "member" }).data?.me;
  return useMemo(() => (me && seen ? { ...me, may: {} } : me), [me, seen]);
}

export async function keepMyLocale(locale: Locale): Promise<void> {
  const { response } = await client.GET("/api/v1/me");
  await client.PATCH("/api/v1/me", {
    params: { header: { "If-Match": response.headers.get("ETag") ?? "" } },
    body: { locale },
    headers: { "Content-Type": mergePatch },
  });
}

/** Whether a member's roles let them try an act on any collection. */
export function mayAnywhere(me: Me | undefined, act: string): boolean {
  return Object.values(me?.may ?? {}).some((acts) => (acts as string[]).includes(act));
}

/** Whether a member may change several records of a collection at once; each is judged besides. */
export function mayBulk(me: Me | undefined, collection: Collection): boolean {
  return me?.may[collection]?.includes("bulk") ?? false;
}

/** Whether a member may write several records of a collection in one go, as a table that is typed in does. */
export function mayBatch(me: Me | undefined, collection: Collection): boolean {
  return me?.may[collection]?.includes("batch") ?? false;
}

/** Whether a member may open an empty form: the access table as the server tells it. It decides again when it is sent. */
export function mayCreate(me: Me | undefined, collection: Collection): boolean {
  return me?.may[collection]?.includes("create") ?? false;
}

/** The providers of this instance, by which one may sign in. */
export const providersOptions = queryOptions({
  queryKey: ["providers"],
  queryFn: async ({ signal }) => {
    const { data } = await client.GET("/api/v1/auth/providers", { signal });
    return (data as Schemas["ProviderList"]).items;
  },
  staleTime: Infinity,
});
