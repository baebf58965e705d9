// The list of territories; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { TerritoryList } from "@/features/territories/List";
import { territoryQuery, territorySearch } from "@/features/territories/search";
import { bringTexts } from "@/i18n/i18n";
import { openFirst } from "@/ui/views/first";

export const Route = createFileRoute("/_member/territories/")({
  validateSearch: territorySearch,
  beforeLoad: async (entered) => {
    // Asked beside the view that the list may open with. The router hands on what the list does not know; the service
    // would refuse it.
    const query = territoryQuery(territorySearch({ ...entered.search }));
    void entered.context.cache.prefetchInfiniteQuery(listOptions("territories", query));
    await Promise.all([bringTexts("screens"), openFirst("territories", entered)]);
  },
  component: List,
});

function List() {
  const search = territorySearch({ ...Route.useSearch() });
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
