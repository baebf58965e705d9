// The page of one.
import { createFileRoute } from "@tanstack/react-router";
import { ExperimentDetail } from "@/features/experiments/Detail";

export const Route = createFileRoute("/_member/experiments/$id/")({ component: Detail });

function Detail() {
  const { id } = Route.useParams();
  return <ExperimentDetail key={id} id={id} />;
}
