// A new one.
import { createFileRoute } from "@tanstack/react-router";
import { TerritoryNew } from "@/features/territories/Form";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/territories/new")({
  beforeLoad: () => bringTexts("screens"),
  component: TerritoryNew,
});
