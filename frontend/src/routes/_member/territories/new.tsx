// A new one.
import { createFileRoute } from "@tanstack/react-router";
import { TerritoryNew } from "@/features/territories/Form";

export const Route = createFileRoute("/_member/territories/new")({ component: TerritoryNew });
