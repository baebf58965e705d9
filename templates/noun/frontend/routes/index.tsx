// The list; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { __Noun__List } from "@/features/__collection__/List";
import { __nounCamel__Query } from "@/features/__collection__/queries";
import { __nounCamel__Search } from "@/features/__collection__/search";

export const Route = createFileRoute("/_member/__collection__/")({
  validateSearch: __nounCamel__Search,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.cache.prefetchInfiniteQuery(listOptions("__collection__", __nounCamel__Query(deps)));
  },
  component: List,
});

function List() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <__Noun__List
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (former) => ({ ...former, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
