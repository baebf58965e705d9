// A view that is no more, or that its owner keeps for themselves.
import { useT } from "@/i18n/i18n";
import { Page } from "../Page";

export function NoView() {
  const t = useT();
  return <Page title={t("views.unseen.title")}>{t("views.unseen.text")}</Page>;
}
