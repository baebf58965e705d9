// The page of one.
import { createFileRoute } from "@tanstack/react-router";
import { StakeholderDetail } from "@/features/stakeholders/Detail";

export const Route = createFileRoute("/_member/stakeholders/$id/")({ component: Detail });

function Detail() {
  const { id } = Route.useParams();
  return <StakeholderDetail key={id} id={id} />;
}
