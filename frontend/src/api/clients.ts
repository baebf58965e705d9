// Clients (partners' programs) and their webhooks: what administrators read and do.
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "./query";
import { mergePatch } from "./client";
import type { Schemas } from "./records";

export type Client = Schemas["Client"];
export type ClientWithSecret = Schemas["ClientWithSecret"];
export type ClientCreate = Schemas["ClientCreate"];
export type ClientPatch = Schemas["ClientPatch"];
export type ClientSecret = Schemas["ClientSecret"];
export type Scope = Schemas["Scope"];
export type Webhook = Schemas["Webhook"];
export type WebhookWithSecret = Schemas["WebhookWithSecret"];
export type WebhookCreate = Schemas["WebhookCreate"];
export type WebhookPatch = Schemas["WebhookPatch"];
export type Delivery = Schemas["WebhookDelivery"];

const clients = "/api/v1/clients";
const webhooks = "/api/v1/webhooks";

export const clientsOptions = queryOptions({
  queryKey: ["clients", "all"],
  queryFn: async ({ signal }) => {
    const { data } = await call<Schemas["ClientPage"]>("get", clients, { params: { query: { limit: 200 } }, signal });
    return data.items;
  },
});

export function clientOptions(id: string) {
  return queryOptions({
    queryKey: ["clients", "one", id],
    queryFn: async ({ signal }) => {
      const { data, etag } = await call<Client>("get", `${clients}/{id}`, { params: { path: { id } }, signal });
      return { client: data, etag };
    },
  });
}

export function webhooksOptions(client: string) {
  return queryOptions({
    queryKey: ["webhooks", client],
    queryFn: async ({ signal }) => {
      const params = { query: { client, limit: 200 } };
      const { data } = await call<Schemas["WebhookPage"]>("get", webhooks, { params, signal });
      return data.items;
    },
  });
}

/** The log changes by itself while something waits in it: it is looked at again until nothing does. */
export function deliveriesOptions(webhook: string) {
  return infiniteQueryOptions({
    queryKey: ["deliveries", webhook],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam ? { limit: 20, after: pageParam } : { limit: 20 };
      const params = { path: { id: webhook }, query };
      const address = `${webhooks}/{id}/deliveries`;
      return (await call<Schemas["WebhookDeliveryPage"]>("get", address, { params, signal })).data;
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => {
      const waits = state.data?.pages.some((page) => page.items.some(({ state: is }) => is === "waiting"));
      return waits ? 2_000 : false;
    },
    staleTime: 0,
  });
}

/** What is done to clients; each makes stale what shows them. */
export function useClientWrites() {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: ["clients"] });
  const create = useMutation({
    mutationFn: async (body: ClientCreate) => (await call<ClientWithSecret>("post", clients, { params: {}, body })).data,
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ id, etag, patch }: { id: string; etag: string; patch: ClientPatch }) =>
      call<Client>("patch", `${clients}/{id}`, {
        params: { path: { id }, header: { "If-Match": etag } },
        body: patch,
        headers: { "Content-Type": mergePatch },
      }),
    onSuccess,
    onError: onSuccess,
  });
  const rotate = useMutation({
    mutationFn: async ({ id, ...body }: Schemas["ClientRotate"] & { id: string }) =>
      (await call<ClientWithSecret>("post", `${clients}/{id}/rotate`, { params: { path: { id } }, body })).data,
    onSuccess,
  });
  const endSecret = useMutation({
    mutationFn: ({ id, secret }: { id: string; secret: string }) =>
      call<Client>("delete", `${clients}/{id}/secrets/{secret}`, { params: { path: { id, secret } } }),
    onSuccess,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call<Client>("post", `${clients}/{id}/revoke`, { params: { path: { id } } }),
    onSuccess,
  });
  return { create, change, rotate, endSecret, revoke };
}

/** What is done to the webhooks of a client. */
export function useWebhookWrites(client: string) {
  const cache = useQueryClient();
  const onSuccess = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ["webhooks", client] }),
      cache.invalidateQueries({ queryKey: ["deliveries"] }),
    ]);
  const at = (id: string) => ({ params: { path: { id } } });
  const create = useMutation({
    mutationFn: async (body: WebhookCreate) =>
      (await call<WebhookWithSecret>("post", webhooks, { params: {}, body: { ...body, client } })).data,
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ webhook, patch }: { webhook: Webhook; patch: WebhookPatch }) =>
      call<Webhook>("patch", `${webhooks}/{id}`, {
        params: { path: { id: webhook.id }, header: { "If-Match": `"${webhook.revision}"` } },
        body: patch,
        headers: { "Content-Type": mergePatch },
      }),
    onSuccess,
    onError: onSuccess,
  });
  const rotate = useMutation({
    mutationFn: async (id: string) => (await call<WebhookWithSecret>("post", `${webhooks}/{id}/rotate`, at(id))).data,
    onSuccess,
  });
  const remove = useMutation({ mutationFn: (id: string) => call("delete", `${webhooks}/{id}`, at(id)), onSuccess });
  const test = useMutation({ mutationFn: (id: string) => call("post", `${webhooks}/{id}/test`, at(id)), onSuccess });
  const replay = useMutation({
    mutationFn: ({ id, since }: { id: string; since: string }) =>
      call("post", `${webhooks}/{id}/replay`, { ...at(id), body: { since } }),
    onSuccess,
  });
  const replayOne = useMutation({
    mutationFn: ({ id, delivery }: { id: string; delivery: string }) =>
      call("post", `${webhooks}/{id}/deliveries/{delivery}/replay`, { params: { path: { id, delivery } } }),
    onSuccess,
  });
  return { create, change, rotate, remove, test, replay, replayOne };
}
