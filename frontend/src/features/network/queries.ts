// The network as the service tells it, and as files.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client } from "@/api/client";
import type { Schemas } from "@/api/records";
import { networkQuery, type NetworkSearch } from "./search";

export type Network = Schemas["Network"];
export type Node = Schemas["Node"];
export type Tie = Schemas["Link"];

export function networkOptions(search: NetworkSearch) {
  const query = networkQuery(search);
  return queryOptions({
    queryKey: ["stakeholders", "network", query],
    queryFn: async ({ signal }): Promise<Network> => {
      const { data } = await client.GET("/api/v1/network", { params: { query: query as object }, signal });
      // Without `format` it is never a text.
      return data as Network;
    },
    placeholderData: keepPreviousData,
  });
}

export async function networkFile(search: NetworkSearch, format: "graphml" | "csv"): Promise<string> {
  const query = { ...networkQuery(search), format } as object;
  const { data } = await client.GET("/api/v1/network", { params: { query }, parseAs: "text" });
  return String(data ?? "");
}
