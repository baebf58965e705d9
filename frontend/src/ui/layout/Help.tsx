// Help with the screen that one is on: short texts, a file for each route and language, fetched when asked for.
import { useQuery } from "@tanstack/react-query";
import { useMatches } from "@tanstack/react-router";
import { helpFor } from "@/help/help";
import { useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "../Dialog";
import { RichText } from "../RichText";
import { Failed, Waiting } from "../States";

export default function Help({ close }: { close: () => void }) {
  const t = useT();
  const locale = useLocale();
  const route = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? "/" });
  const help = useQuery({
    queryKey: ["help", locale, route],
    queryFn: () => helpFor(locale, route),
    staleTime: Infinity,
  });
  return (
    <Dialog close={close} wide title={help.data?.title ?? t("help.title")}>
      {help.isPending && <Waiting />}
      {help.isError && <Failed error={help.error} retry={() => void help.refetch()} />}
      {help.data && <RichText text={help.data.text} />}
      <p>
        <a href={`/accessibility?lang=${locale}`}>{t("help.accessibility")}</a> ·{" "}
        <a href={`/privacy?lang=${locale}`}>{t("help.privacy")}</a> ·{" "}
        <a href={`/legal?lang=${locale}`}>{t("help.legal")}</a>
      </p>
    </Dialog>
  );
}
