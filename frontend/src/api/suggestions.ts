// What people without an account suggest: the queue, one of them, and what coordinators do with it.
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { client, mergePatch } from "./client";
import type { Schemas } from "./records";

export type Suggestion = Schemas["Suggestion"];
export type SuggestionWhole = Schemas["SuggestionWhole"];
export type SuggestionKind = Suggestion["kind"];
export type SuggestionState = Suggestion["state"];

export interface QueueQuery {
  closed?: boolean;
  kind?: SuggestionKind[];
  assignee?: string;
}

const key = "suggestions";

export function queueOptions(query: QueueQuery) {
  return infiniteQueryOptions({
    queryKey: [key, "list", query],
    queryFn: async ({ pageParam, signal }) => {
      const params = { query: pageParam ? { ...query, after: pageParam } : query };
      const { data } = await client.GET("/api/v1/suggestions", { params, signal });
      return data as Schemas["SuggestionPage"];
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many wait, for the menu: asked for seldom. */
export const waitingOptions = queryOptions({
  queryKey: [key, "waiting"],
  queryFn: async ({ signal }) => {
    const { data } = await client.GET("/api/v1/suggestions", { params: { query: { limit: 1 } }, signal });
    return data?.waiting ?? 0;
  },
  staleTime: 5 * 60_000,
});

export function suggestionOptions(id: string) {
  return queryOptions({
    queryKey: [key, "one", id],
    queryFn: async ({ signal }) => {
      const { data, response } = await client.GET("/api/v1/suggestions/{id}", { params: { path: { id } }, signal });
      return { suggestion: data as SuggestionWhole, etag: response.headers.get("ETag") ?? "" };
    },
  });
}

interface Sent<B> {
  id: string;
  etag: string;
  body: B;
}

/** What is done with a suggestion; the queue and the number in the menu follow. */
export function useDealing() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: [key] });
  const assign = useMutation({
    mutationFn: ({ id, etag, body }: Sent<Schemas["SuggestionPatch"]>) =>
      client.PATCH("/api/v1/suggestions/{id}", {
        params: { path: { id }, header: { "If-Match": etag } },
        body,
        headers: { "Content-Type": mergePatch },
      }),
    onSettled,
  });
  const answer = useMutation({
    mutationFn: ({ id, etag, body }: Sent<Schemas["SuggestionAnswer"]>) =>
      client.POST("/api/v1/suggestions/{id}/answer", {
        params: { path: { id }, header: { "If-Match": etag } },
        body,
      }),
    onSettled,
  });
  const relay = useMutation({
    mutationFn: ({ id, etag, body }: Sent<Schemas["SuggestionRelay"]>) =>
      client.POST("/api/v1/suggestions/{id}/relay", {
        params: { path: { id }, header: { "If-Match": etag } },
        body,
      }),
    onSettled,
  });
  return { assign, answer, relay, refresh: onSettled };
}
