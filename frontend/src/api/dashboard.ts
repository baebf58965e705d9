// What a member looks at first. To look is a visit, which is noted before: an hour's pause makes another of it.
import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import type { Schemas } from "./records";

export type Dashboard = Schemas["Dashboard"];

export const dashboardOptions = queryOptions({
  queryKey: ["dashboard"],
  queryFn: async ({ signal }) => {
    await client.POST("/api/v1/dashboard/visit", { signal });
    const { data } = await client.GET("/api/v1/dashboard", { signal });
    return data as Dashboard;
  },
  staleTime: 0,
});
