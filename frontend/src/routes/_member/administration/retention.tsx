// How long things are kept.
import { createFileRoute } from "@tanstack/react-router";
import { Retention } from "@/features/retention/Retention";

export const Route = createFileRoute("/_member/administration/retention")({ component: Retention });
