// Members and who is invited.
import { createFileRoute } from "@tanstack/react-router";
import { Members } from "@/features/members/Members";

export const Route = createFileRoute("/_member/administration/members")({ component: Members });
