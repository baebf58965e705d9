// A view's own address: it leads to the list as the view has it, for who may see the view.
import { createFileRoute, redirect } from "@tanstack/react-router";
import { isProblem } from "@/api/problem";
import { bringTexts } from "@/i18n/i18n";
import { NoView } from "@/ui/views/NoView";

export const Route = createFileRoute("/_member/views/$view")({
  loader: async ({ params }) => {
    const [{ readView }, { linkOf }] = await Promise.all([
      import("@/api/views"),
      import("@/ui/views/address"),
      bringTexts("account"),
    ]);
    const view = await readView(params.view).catch((error: unknown) => {
      if (isProblem(error, 404)) return undefined;
      throw error;
    });
    if (view) throw redirect({ ...linkOf(view), replace: true });
  },
  component: NoView,
});
