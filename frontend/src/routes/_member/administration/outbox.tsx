// Letters, and whether mail works.
import { createFileRoute } from "@tanstack/react-router";
import { Outbox } from "@/features/outbox/Outbox";

export const Route = createFileRoute("/_member/administration/outbox")({ component: Outbox });
