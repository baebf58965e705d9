// A new one.
import { createFileRoute } from "@tanstack/react-router";
import { StakeholderNew } from "@/features/stakeholders/Form";

export const Route = createFileRoute("/_member/stakeholders/new")({ component: StakeholderNew });
