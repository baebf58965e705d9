// The first page of a member.
import { createFileRoute } from "@tanstack/react-router";
import { Home } from "@/features/home/Home";

export const Route = createFileRoute("/_member/")({ component: Home });
