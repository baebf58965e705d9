// The list of experiments; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { ExperimentList } from "@/features/experiments/List";
import { experimentQuery, experimentSearch } from "@/features/experiments/search";
import { openFirst } from "@/ui/views/first";

export const Route = createFileRoute("/_member/experiments/")({
  validateSearch: experimentSearch,
  beforeLoad: (entered) => openFirst("experiments", entered),
  // The router hands on what the list does not know; the service would refuse it.
  loaderDeps: ({ search }) => experimentSearch({ ...search }),
  loader: ({ context, deps }) => {
    void context.cache.prefetchInfiniteQuery(listOptions("experiments", experimentQuery(deps)));
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
