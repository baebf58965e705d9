// The pages of administration: their navigation, for those whose roles open them.
import { createFileRoute, Outlet } from "@tanstack/react-router";
import { useMe } from "@/api/me";
import { bringTexts, useT } from "@/i18n/i18n";
import { AdministrationNav } from "@/ui/layout/AdministrationNav";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";

export const Route = createFileRoute("/_member/administration")({
  beforeLoad: () => bringTexts("account"),
  component: Administration,
});

function Administration() {
  const t = useT();
  const me = useMe();
  if (!me?.may.accounts) {
    return (
      <Page title={t("administration.title")}>
        <Empty title={t("administration.closed.title")}>{t("administration.closed.text")}</Empty>
      </Page>
    );
  }
  return (
    <>
      <AdministrationNav />
      <Outlet />
    </>
  );
}
