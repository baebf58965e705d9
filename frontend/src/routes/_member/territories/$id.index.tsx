// The page of one.
import { createFileRoute } from "@tanstack/react-router";
import { TerritoryDetail } from "@/features/territories/Detail";

export const Route = createFileRoute("/_member/territories/$id/")({ component: Detail });

function Detail() {
  const { id } = Route.useParams();
  return <TerritoryDetail key={id} id={id} />;
}
