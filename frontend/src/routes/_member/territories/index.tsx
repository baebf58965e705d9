// The list of territories; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { TerritoryList } from "@/features/territories/List";
import { territoryQuery, territorySearch } from "@/features/territories/search";

export const Route = createFileRoute("/_member/territories/")({
  validateSearch: territorySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.cache.prefetchInfiniteQuery(listOptions("territories", territoryQuery(deps)));
  },
  component: List,
});

function List() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <TerritoryList
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (former) => ({ ...former, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
