// The page of one; what its map counts stands in the address.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { recordOptions } from "@/api/cache";
import { TerritoryDetail } from "@/features/territories/Detail";
import { detailInclude } from "@/features/territories/queries";
import { sharesSearch } from "@/features/territories/search";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/territories/$id/")({
  validateSearch: sharesSearch,
  beforeLoad: () => bringTexts("screens"),
  // Beside the page's code; a link that is only pointed at asks nothing.
  loader: ({ cause, context, params }) => {
    if (cause !== "preload") void context.cache.prefetchQuery(recordOptions("territories", params.id, detailInclude));
  },
  component: Detail,
});

function Detail() {
  const { id } = Route.useParams();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <TerritoryDetail
      key={id}
      id={id}
      search={Route.useSearch()}
      onSearch={(patch) =>
        void navigate({ search: (former) => ({ ...former, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
