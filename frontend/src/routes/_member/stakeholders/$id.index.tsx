// The page of one.
import { createFileRoute } from "@tanstack/react-router";
import { StakeholderDetail } from "@/features/stakeholders/Detail";
import { ask } from "@/features/stakeholders/queries";

export const Route = createFileRoute("/_member/stakeholders/$id/")({
  // Beside the page's code; a link that is only pointed at asks nothing.
  loader: ({ cause, context, params }) => {
    if (cause !== "preload") ask(context.cache, params.id);
  },
  component: Detail,
});

function Detail() {
  const { id } = Route.useParams();
  return <StakeholderDetail key={id} id={id} />;
}
