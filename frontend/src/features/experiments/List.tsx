// The experiments as table, cards or map; what is shown and how stands in the address.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { listOptions } from "@/api/cache";
import { mayBulk, mayCreate, useMe } from "@/api/me";
import type { Included, Listed } from "@/api/records";
import { formatDate, formatDay } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ListWithMap } from "@/map/ListWithMap";
import { StageBadge, VisibilityBadge } from "@/ui/Badges";
import { BulkBar } from "@/ui/bulk/BulkBar";
import { choiceOf, useSelection } from "@/ui/bulk/selection";
import { WorksBar } from "@/ui/bulk/Works";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportMenu } from "@/ui/ExportMenu";
import { type Filter, FilterBar } from "@/ui/FilterBar";
import { GridButton } from "@/ui/GridButton";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { MoreButton } from "@/ui/MoreButton";
import { Page } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { Found } from "@/ui/Snippet";
import { Empty, Failed, Waiting } from "@/ui/States";
import { Opened } from "@/ui/views/Opened";
import { ViewsMenu } from "@/ui/views/ViewsMenu";
import { views, ViewSwitch } from "@/ui/ViewSwitch";
import { WhyNot } from "@/ui/WhyNot";
import { experimentActions } from "./bulk";
import {
  type ExperimentSearch,
  experimentMapFilters,
  experimentQuery,
  experimentSearch,
  natures,
  stages,
} from "./search";
import styles from "./List.module.css";

type Row = Listed<"experiments">;

interface Props {
  search: ExperimentSearch;
  onSearch: (patch: Partial<ExperimentSearch>) => void;
}

function useFilters(): Filter[] {
  const t = useT();
  return [
    { name: "stage", label: t("field.stage"), kind: "words", group: "stage", words: stages },
    { name: "nature", label: t("field.nature"), kind: "words", group: "nature", words: natures },
    { name: "territory", label: t("field.territory"), kind: "records", collection: "territories" },
    { name: "theme", label: t("field.theme"), kind: "records", collection: "themes" },
    { name: "phase", label: t("field.phase"), kind: "records", collection: "phases" },
    { name: "stakeholder", label: t("field.stakeholder"), kind: "records", collection: "stakeholders" },
  ];
}

export function ExperimentList({ search, onSearch }: Props) {
  const t = useT();
  const view = search.view ?? "table";
  const filters = useFilters();
  const filtered = filters.some(({ name }) => search[name as keyof ExperimentSearch]) || Boolean(search.q);
  return (
    <Page
      wide
      title={t("experiments.list.title")}
      lead={t("experiments.list.lead")}
      actions={<NewExperiment />}
      tools={
        <>
          <ViewSwitch
            view={view}
            offered={views}
            onChange={(next) => onSearch({ view: next === "table" ? undefined : next, bbox: undefined })}
          />
          <ViewsMenu collection="experiments" search={search} layout={view} />
          <GridButton collection="experiments" filter={search} />
          <ExportMenu collection="experiments" query={experimentQuery(search)} />
        </>
      }
    >
      <Opened collection="experiments" saved={search.saved} parse={experimentSearch} />
      <WorksBar collection="experiments" />
      <FilterBar
        searchLabel={t("experiments.list.search")}
        filters={filters}
        values={search as Record<string, string | string[] | undefined>}
        onChange={(patch) => onSearch(patch as Partial<ExperimentSearch>)}
      />
      {view === "map" ? (
        <ListWithMap
          collection="experiments"
          label={t("experiments.map.label")}
          title={t("experiments.list.title")}
          filters={experimentMapFilters(search)}
          bbox={search.bbox}
          onBbox={(bbox) => onSearch({ bbox })}
        >
          <Results search={search} onSearch={onSearch} filtered={filtered} cards />
        </ListWithMap>
      ) : (
        <Results search={search} onSearch={onSearch} filtered={filtered} cards={view === "cards"} />
      )}
    </Page>
  );
}

function NewExperiment() {
  const t = useT();
  const me = useMe();
  const icon = <Icon name="plus" size={18} />;
  if (!me) return null;
  if (!mayCreate(me, "experiments")) {
    return <WhyNot label={t("experiments.new")} why={t("why.contributor")} icon={icon} />;
  }
  return (
    <LinkButton {...links.experimentNew()} leftSection={icon}>
      {t("experiments.new")}
    </LinkButton>
  );
}

function Results({ search, onSearch, filtered, cards }: Props & { filtered: boolean; cards: boolean }) {
  const t = useT();
  const query = experimentQuery(search);
  const list = useInfiniteQuery(listOptions("experiments", query));
  const selection = useSelection(JSON.stringify(query));
  const [actions] = useState(experimentActions);
  const bulk = mayBulk(useMe(), "experiments");
  const columns = useColumns(mergeIncluded(list.data?.pages.map((page) => page.included) ?? []));
  if (list.isPending) return <Waiting lines={8} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Nothing filtered={filtered || search.bbox !== undefined} onSearch={onSearch} />;
  return (
    <div className={list.isPlaceholderData ? styles.fading : undefined}>
      {bulk && (
        <BulkBar
          collection="experiments"
          query={query}
          rows={rows}
          more={list.hasNextPage}
          selection={selection}
          actions={actions}
        />
      )}
      <DataTable
        caption={t("experiments.list.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        below={(row) => <Found snippet={row.snippet} name={row.title} />}
        sort={search.q ? undefined : (search.sort ?? "-updated_at")}
        onSort={search.q ? undefined : (sort) => onSearch({ sort: sort as ExperimentSearch["sort"] })}
        cards={cards}
        choice={bulk ? choiceOf(selection, (row: Row) => row.title) : undefined}
      />
      <MoreButton
        shown={rows.length}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}

function mergeIncluded(all: Included[]): Included {
  return {
    stakeholders: Object.assign({}, ...all.map((one) => one.stakeholders ?? {})),
    territories: Object.assign({}, ...all.map((one) => one.territories ?? {})),
  };
}

function useColumns(included: Included): Column<Row>[] {
  const t = useT();
  const locale = useLocale();
  return [
    {
      key: "title",
      label: t("field.title"),
      sort: "title",
      cell: (row) => (
        <>
          <Link {...links.experiment(row.id)}>{row.title}</Link>
          <span className={styles.nature}>{sentence(t(`nature.${row.nature}`))}</span>
        </>
      ),
    },
    { key: "stage", label: t("field.stage"), cell: (row) => <StageBadge stage={row.stage} /> },
    {
      key: "territories",
      label: t("field.territories"),
      wide: true,
      cell: (row) => (row.territories?.length ? <Names ids={row.territories} included={included} /> : ""),
    },
    {
      key: "lead",
      label: t("field.lead"),
      wide: true,
      cell: (row) => (row.lead ? <RecordName collection="stakeholders" id={row.lead} included={included} /> : ""),
    },
    {
      key: "starts_on",
      label: t("field.starts_on"),
      sort: "starts_on",
      cell: (row) =>
        row.starts_on ? <span className={styles.date}>{formatDate(row.starts_on, locale, "short")}</span> : "",
    },
    { key: "visibility", label: t("field.visibility"), cell: (row) => <VisibilityBadge visibility={row.visibility} /> },
    {
      key: "updated_at",
      label: t("field.updated_at"),
      sort: "updated_at",
      tableOnly: true,
      cell: (row) => <span className={styles.date}>{formatDay(row.updated_at, locale)}</span>,
    },
  ];
}

/** The first ones by name, the others counted: a perimeter may have dozens. */
function Names({ ids, included }: { ids: string[]; included: Included }) {
  const t = useT();
  return (
    <>
      {ids.slice(0, 2).map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <RecordName collection="territories" id={id} included={included} />
        </span>
      ))}
      {ids.length > 2 && <span className={styles.more}> {t("list.and_more", { count: ids.length - 2 })}</span>}
    </>
  );
}

function Nothing({ filtered, onSearch }: { filtered: boolean; onSearch: Props["onSearch"] }) {
  const t = useT();
  const nothing = {
    q: undefined,
    stage: undefined,
    nature: undefined,
    theme: undefined,
    territory: undefined,
    stakeholder: undefined,
    phase: undefined,
    bbox: undefined,
  };
  if (!filtered) return <Empty title={t("experiments.empty.title")}>{t("experiments.empty.text")}</Empty>;
  return (
    <Empty
      title={t("list.nothing.title")}
      action={
        <button type="button" className={styles.reset} onClick={() => onSearch(nothing)}>
          {t("filter.clear")}
        </button>
      }
    >
      {t("list.nothing.text")}
    </Empty>
  );
}
