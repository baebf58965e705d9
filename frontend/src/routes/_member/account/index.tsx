// My account.
import { createFileRoute } from "@tanstack/react-router";
import { AccountPage } from "@/features/account/AccountPage";
import { bringTexts } from "@/i18n/i18n";
import { textIn } from "@/ui/search";

export const Route = createFileRoute("/_member/account/")({
  validateSearch: (search: Record<string, unknown>): { problem?: string } => ({
    problem: textIn(search.problem, 64),
  }),
  beforeLoad: () => bringTexts("account"),
  component: Account,
});

function Account() {
  return <AccountPage problem={Route.useSearch().problem} />;
}
