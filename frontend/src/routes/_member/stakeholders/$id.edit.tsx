// Changing one.
import { createFileRoute } from "@tanstack/react-router";
import { StakeholderEdit } from "@/features/stakeholders/Form";
import { originSearch } from "@/ui/search";

export const Route = createFileRoute("/_member/stakeholders/$id/edit")({
  validateSearch: originSearch,
  component: Edit,
});

function Edit() {
  const { id } = Route.useParams();
  return <StakeholderEdit key={id} id={id} />;
}
