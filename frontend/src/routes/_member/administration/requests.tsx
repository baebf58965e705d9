// The register of what people asked about what is kept of them.
import { createFileRoute } from "@tanstack/react-router";
import { Requests } from "@/features/requests/Requests";

export const Route = createFileRoute("/_member/administration/requests")({ component: Requests });
