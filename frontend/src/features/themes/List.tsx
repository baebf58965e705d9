// The themes as the tree that they are; each leads to the experiments that deal with it, and coordinators tend it.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "@mantine/core";
import { useState } from "react";
import { pageOptions } from "@/api/cache";
import { mayCreate, useMe } from "@/api/me";
import { type Listed, titleOf } from "@/api/records";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ExportMenu } from "@/ui/ExportMenu";
import { GridButton } from "@/ui/GridButton";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import { Acts } from "./Acts";
import { ThemeForm } from "./Form";
import styles from "./List.module.css";
import { belowOf, rootsOf } from "./tree";

type Theme = Listed<"themes">;

export function ThemeList() {
  const t = useT();
  const me = useMe();
  const tends = mayCreate(me, "themes");
  const [creating, setCreating] = useState(false);
  const themes = useQuery(pageOptions("themes", { limit: 200 }));
  const all = themes.data?.items ?? [];
  const roots = rootsOf(all);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setCreating(true)}>
      {t("themes.new")}
    </Button>
  );
  return (
    <Page
      title={t("nav.themes")}
      lead={t("themes.lead")}
      actions={
        <>
          <GridButton collection="themes" />
          <ExportMenu collection="themes" query={{}} forms={["xlsx", "csv-excel", "csv"]} />
          {tends && add}
        </>
      }
    >
      {themes.isPending && <Waiting />}
      {themes.isError && <Failed error={themes.error} retry={() => void themes.refetch()} />}
      {themes.isSuccess && all.length === 0 && <Empty title={t("themes.empty.title")}>{t("themes.empty.text")}</Empty>}
      {roots.length > 0 && <Branch themes={roots} all={all} tends={tends} />}
      {creating && <ThemeForm close={() => setCreating(false)} />}
    </Page>
  );
}

function Branch({ themes, all, tends }: { themes: Theme[]; all: Theme[]; tends: boolean }) {
  const locale = useLocale();
  const ordered = [...themes].sort((a, b) => titleOf(a, locale).localeCompare(titleOf(b, locale), locale));
  return (
    <ul className={styles.branch}>
      {ordered.map((theme) => (
        <li key={theme.id}>
          <OneTheme theme={theme} all={all} tends={tends} />
        </li>
      ))}
    </ul>
  );
}

/** An address without what all of them begin with. */
const plain = (code: string | undefined) => code?.replace(/^https?:\/\//, "");

function OneTheme({ theme, all, tends }: { theme: Theme; all: Theme[]; tends: boolean }) {
  const locale = useLocale();
  const narrower = belowOf(all, theme.id);
  const definition = theme.definition?.[locale] ?? theme.definition?.fr;
  const codes = [theme.notation, ...(theme.exact_matches ?? [])].filter(Boolean);
  return (
    <>
      <div className={styles.head}>
        <Link {...links.experimentsOf({ theme: theme.id })}>{titleOf(theme, locale)}</Link>
        {tends && <Acts theme={theme} all={all} />}
      </div>
      {definition && <p className={styles.definition}>{definition}</p>}
      {codes.length > 0 && <p className={styles.codes}>{codes.map(plain).join(" · ")}</p>}
      {narrower.length > 0 && <Branch themes={narrower} all={all} tends={tends} />}
    </>
  );
}
