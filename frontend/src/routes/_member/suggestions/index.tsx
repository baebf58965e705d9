// The queue of suggestions; its filters are the address's.
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { SuggestionList } from "@/features/suggestions/List";
import { suggestionSearch } from "@/features/suggestions/search";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/suggestions/")({
  beforeLoad: () => bringTexts("account"),
  validateSearch: suggestionSearch,
  component: Shown,
});

function Shown() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <SuggestionList
      search={search}
      onSearch={(patch) => void navigate({ search: (former) => ({ ...former, ...patch }), replace: true })}
    />
  );
}
