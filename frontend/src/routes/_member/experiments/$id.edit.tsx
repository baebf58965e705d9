// Changing one.
import { createFileRoute } from "@tanstack/react-router";
import { ExperimentEdit } from "@/features/experiments/Form";
import { originSearch } from "@/ui/search";

export const Route = createFileRoute("/_member/experiments/$id/edit")({
  validateSearch: originSearch,
  component: Edit,
});

function Edit() {
  const { id } = Route.useParams();
  return <ExperimentEdit key={id} id={id} />;
}
