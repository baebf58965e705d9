// One suggestion.
import { createFileRoute } from "@tanstack/react-router";
import { SuggestionDetail } from "@/features/suggestions/Detail";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/suggestions/$id")({
  beforeLoad: () => bringTexts("account"),
  component: Shown,
});

function Shown() {
  const { id } = Route.useParams();
  return <SuggestionDetail key={id} id={id} />;
}
