// Changing one.
import { createFileRoute } from "@tanstack/react-router";
import { __Noun__Edit } from "@/features/__collection__/Form";

export const Route = createFileRoute("/_member/__collection__/$id/edit")({ component: Edit });

function Edit() {
  const { id } = Route.useParams();
  return <__Noun__Edit key={id} id={id} />;
}
