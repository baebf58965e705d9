// The page of one.
import { createFileRoute } from "@tanstack/react-router";
import { __Noun__Detail } from "@/features/__collection__/Detail";

export const Route = createFileRoute("/_member/__collection__/$id/")({ component: Detail });

function Detail() {
  const { id } = Route.useParams();
  return <__Noun__Detail key={id} id={id} />;
}
