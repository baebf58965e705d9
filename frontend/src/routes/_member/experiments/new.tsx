// A new one.
import { createFileRoute } from "@tanstack/react-router";
import { ExperimentNew } from "@/features/experiments/Form";

export const Route = createFileRoute("/_member/experiments/new")({ component: ExperimentNew });
