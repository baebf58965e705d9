// Any address that is none of ours: said within the layout, with the way back.
import { createFileRoute } from "@tanstack/react-router";
import { NotFound } from "@/ui/States";

export const Route = createFileRoute("/_member/$")({ component: () => <NotFound /> });
