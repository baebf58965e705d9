// A new one.
import { createFileRoute } from "@tanstack/react-router";
import { __Noun__New } from "@/features/__collection__/Form";

export const Route = createFileRoute("/_member/__collection__/new")({ component: __Noun__New });
