// The instance's own texts.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { textSearch } from "@/features/siteTexts/search";
import { SiteTexts } from "@/features/siteTexts/Texts";

export const Route = createFileRoute("/_member/administration/texts")({
  validateSearch: textSearch,
  component: Shown,
});

function Shown() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <SiteTexts
      search={search}
      onSearch={(patch) => void navigate({ search: (former) => ({ ...former, ...patch }), replace: true })}
    />
  );
}
