// The list of stakeholders; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { StakeholderList } from "@/features/stakeholders/List";
import { stakeholderQuery, stakeholderSearch } from "@/features/stakeholders/search";
import { openFirst } from "@/ui/views/first";

export const Route = createFileRoute("/_member/stakeholders/")({
  validateSearch: stakeholderSearch,
  beforeLoad: (entered) => {
    // Asked beside the view that the list may open with. The router hands on what the list does not know; the service
    // would refuse it.
    const query = stakeholderQuery(stakeholderSearch({ ...entered.search }));
    void entered.context.cache.prefetchInfiniteQuery(listOptions("stakeholders", query));
    return openFirst("stakeholders", entered);
  },
  component: List,
});

function List() {
  const search = stakeholderSearch({ ...Route.useSearch() });
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <StakeholderList
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (former) => ({ ...former, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
