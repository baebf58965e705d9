// Programmes and phases.
import { createFileRoute } from "@tanstack/react-router";
import { ProgrammeList } from "@/features/programmes/List";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/programmes")({
  beforeLoad: () => bringTexts("screens"),
  component: ProgrammeList,
});
