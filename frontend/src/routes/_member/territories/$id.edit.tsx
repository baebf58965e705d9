// Changing one.
import { createFileRoute } from "@tanstack/react-router";
import { TerritoryEdit } from "@/features/territories/Form";
import { bringTexts } from "@/i18n/i18n";
import { originSearch } from "@/ui/search";

export const Route = createFileRoute("/_member/territories/$id/edit")({
  validateSearch: originSearch,
  beforeLoad: () => bringTexts("screens"),
  component: Edit,
});

function Edit() {
  const { id } = Route.useParams();
  return <TerritoryEdit key={id} id={id} />;
}
