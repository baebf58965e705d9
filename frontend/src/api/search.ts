// The search over all collections: what the palette asks while one types.
import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import type { Schemas } from "./records";

export type SearchAnswer = Schemas["SearchAnswer"];
export type SearchHit = Schemas["SearchHit"];

export function searchOptions(q: string) {
  return queryOptions({
    queryKey: ["search", q],
    queryFn: async ({ signal }) => {
      const { data } = await client.GET("/api/v1/search", { params: { query: { q } }, signal });
      return data as SearchAnswer;
    },
    // Two letters are the least that the service looks for.
    enabled: [...q].length > 1,
    staleTime: 15_000,
  });
}
