// What is asked of the service here; the rest is every collection's.
import type { ListQuery } from "@/api/query";
import type { __Noun__Search } from "./search";

/** What comes along with the page of one. */
export const detailInclude = "may";

export function __nounCamel__Query({ q, sort }: __Noun__Search): ListQuery<"__collection__"> {
  return { ...(q ? { q } : { sort: sort ?? "title" }), limit: 50 };
}
