// Whether all is well: the first of the pages of administration.
import { createFileRoute } from "@tanstack/react-router";
import { Status } from "@/features/administration/Status";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/administration/")({ beforeLoad: () => bringTexts("account"), component: Status });
