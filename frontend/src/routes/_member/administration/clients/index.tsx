// The clients: partners' programs.
import { createFileRoute } from "@tanstack/react-router";
import { ClientList } from "@/features/clients/List";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/administration/clients/")({
  beforeLoad: () => bringTexts("account"),
  component: ClientList,
});
