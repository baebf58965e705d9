// The bin.
import { createFileRoute } from "@tanstack/react-router";
import { Bin } from "@/features/bin/Bin";

export const Route = createFileRoute("/_member/bin")({ component: Bin });
