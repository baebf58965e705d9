// One client: what it may do, its secrets, its calls, its webhooks.
import { createFileRoute } from "@tanstack/react-router";
import { ClientPage } from "@/features/clients/Client";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/administration/clients/$id")({
  beforeLoad: () => bringTexts("account"),
  component: Page,
});

function Page() {
  return <ClientPage id={Route.useParams().id} />;
}
