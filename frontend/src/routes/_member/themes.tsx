// Themes.
import { createFileRoute } from "@tanstack/react-router";
import { ThemeList } from "@/features/themes/List";

export const Route = createFileRoute("/_member/themes")({ component: ThemeList });
