// Programmes and phases.
import { createFileRoute } from "@tanstack/react-router";
import { ProgrammeList } from "@/features/programmes/List";

export const Route = createFileRoute("/_member/programmes")({ component: ProgrammeList });
