// The page of one.
import { createFileRoute } from "@tanstack/react-router";
import { ExperimentDetail } from "@/features/experiments/Detail";
import { ask } from "@/features/experiments/queries";

export const Route = createFileRoute("/_member/experiments/$id/")({
  // Beside the page's code; a link that is only pointed at asks nothing.
  loader: ({ cause, context, params }) => {
    if (cause !== "preload") ask(context.cache, params.id);
  },
  component: Detail,
});

function Detail() {
  const { id } = Route.useParams();
  return <ExperimentDetail key={id} id={id} />;
}
