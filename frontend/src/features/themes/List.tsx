// The themes as the tree that they are, to read; each leads to the experiments that deal with it.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { pageOptions } from "@/api/cache";
import { type Listed, titleOf } from "@/api/records";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ExportMenu } from "@/ui/ExportMenu";
import { Page } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import styles from "./List.module.css";

type Theme = Listed<"themes">;

export function ThemeList() {
  const t = useT();
  const themes = useQuery(pageOptions("themes", { limit: 200 }));
  const all = themes.data?.items ?? [];
  const known = new Set(all.map((theme) => theme.id));
  const roots = all.filter((theme) => !theme.broader || !known.has(theme.broader));
  return (
    <Page
      title={t("nav.themes")}
      lead={t("themes.lead")}
      actions={<ExportMenu collection="themes" query={{}} forms={["xlsx", "csv-excel", "csv"]} />}
    >
      {themes.isPending && <Waiting />}
      {themes.isError && <Failed error={themes.error} retry={() => void themes.refetch()} />}
      {themes.isSuccess && all.length === 0 && <Empty title={t("themes.empty.title")}>{t("themes.empty.text")}</Empty>}
      {roots.length > 0 && <Branch themes={roots} all={all} />}
    </Page>
  );
}

function Branch({ themes, all }: { themes: Theme[]; all: Theme[] }) {
  const locale = useLocale();
  const ordered = [...themes].sort((a, b) => titleOf(a, locale).localeCompare(titleOf(b, locale), locale));
  return (
    <ul className={styles.branch}>
      {ordered.map((theme) => {
        const narrower = all.filter((one) => one.broader === theme.id);
        const definition = theme.definition?.[locale] ?? theme.definition?.fr;
        return (
          <li key={theme.id}>
            <Link {...links.experimentsOf({ theme: theme.id })}>{titleOf(theme, locale)}</Link>
            {definition && <p className={styles.definition}>{definition}</p>}
            {narrower.length > 0 && <Branch themes={narrower} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}
