// The list of experiments; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { ExperimentList } from "@/features/experiments/List";
import { experimentQuery, experimentSearch } from "@/features/experiments/search";
import { openFirst } from "@/ui/views/first";

export const Route = createFileRoute("/_member/experiments/")({
  validateSearch: experimentSearch,
  beforeLoad: (entered) => {
    // Asked beside the view that the list may open with. The router hands on what the list does not know; the service
    // would refuse it.
    const query = experimentQuery(experimentSearch({ ...entered.search }));
    void entered.context.cache.prefetchInfiniteQuery(listOptions("experiments", query));
    return openFirst("experiments", entered);
  },
  component: List,
});

function List() {
  const search = experimentSearch({ ...Route.useSearch() });
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <ExperimentList
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (former) => ({ ...former, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
