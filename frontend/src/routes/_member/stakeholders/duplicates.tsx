// Pairs that may be one.
import { createFileRoute } from "@tanstack/react-router";
import { Duplicates } from "@/features/stakeholders/Duplicates";

export const Route = createFileRoute("/_member/stakeholders/duplicates")({ component: Duplicates });
