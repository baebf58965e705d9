// The list of territories; its filters are the address's.
import { createFileRoute, redirect, useNavigate } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { TerritoryList } from "@/features/territories/List";
import { opening, territoryQuery, territorySearch } from "@/features/territories/search";
import { bringTexts } from "@/i18n/i18n";
import { openFirst, saysNothing } from "@/ui/views/first";

export const Route = createFileRoute("/_member/territories/")({
  validateSearch: territorySearch,
  beforeLoad: async (entered) => {
    // Asked beside the view that the list may open with. The router hands on what the list does not know; the service
    // would refuse it.
    const search = saysNothing(entered) ? { scheme: opening } : { ...entered.search };
    const query = territoryQuery(territorySearch(search));
    void entered.context.cache.prefetchInfiniteQuery(listOptions("territories", query));
    const plain = () => redirect({ to: "/territories", search: { scheme: opening }, replace: true });
    await Promise.all([bringTexts("screens"), openFirst("territories", entered, plain)]);
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
