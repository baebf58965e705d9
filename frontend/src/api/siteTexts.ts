// The legal page, the privacy notice and the accessibility declaration.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import type { Schemas } from "./records";

export type SiteText = Schemas["SiteText"];
type Id = `${SiteText["page"]}-${SiteText["locale"]}`;

export function siteTextOptions(page: SiteText["page"], locale: SiteText["locale"]) {
  const id: Id = `${page}-${locale}`;
  return queryOptions({
    queryKey: ["site-texts", id],
    queryFn: async ({ signal }) => {
      const { data, response } = await client.GET("/api/v1/site-texts/{id}", { params: { path: { id } }, signal });
      return { text: data as SiteText, etag: response.headers.get("ETag") ?? "" };
    },
  });
}

/** Writes another version; without a body, the program's own text again. */
export function useWriteSiteText() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, etag, body }: { id: string; etag: string; body: string | undefined }) =>
      client.PUT("/api/v1/site-texts/{id}", {
        params: { path: { id: id as Id }, header: { "If-Match": etag } },
        body: body === undefined ? {} : { body },
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["site-texts"] }),
  });
}
