// The network of stakeholders; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { NetworkPage } from "@/features/network/Page";
import { networkSearch } from "@/features/network/search";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/network")({
  validateSearch: networkSearch,
  beforeLoad: () => bringTexts("screens"),
  component: Shown,
});

function Shown() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <NetworkPage
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (former) => ({ ...former, ...patch }), replace: true, resetScroll: false })
      }
    />
  );
}
