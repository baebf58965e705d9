// The directory: organisations, collectives and people, searched by name, place and what they are.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { facetOptions, listOptions } from "@/api/cache";
import { mayBulk, mayCreate, useMe } from "@/api/me";
import type { Included, Listed } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ListWithMap } from "@/map/ListWithMap";
import { VisibilityBadge } from "@/ui/Badges";
import { BulkBar } from "@/ui/bulk/BulkBar";
import { choiceOf, useSelection } from "@/ui/bulk/selection";
import { WorksBar } from "@/ui/bulk/Works";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportMenu } from "@/ui/ExportMenu";
import { type Filter, FilterBar, type FilterValues } from "@/ui/FilterBar";
import { GridButton } from "@/ui/GridButton";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { MoreButton } from "@/ui/MoreButton";
import { Page } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { Found } from "@/ui/Snippet";
import { filtersOf } from "@/ui/search";
import { Empty, Failed, Waiting } from "@/ui/States";
import { Opened } from "@/ui/views/Opened";
import { ViewsMenu } from "@/ui/views/ViewsMenu";
import { views, ViewSwitch } from "@/ui/ViewSwitch";
import { WhyNot } from "@/ui/WhyNot";
import { stakeholderActions } from "./bulk";
import {
  agrements,
  categories,
  forms,
  kinds,
  levels,
  stakeholderQuery,
  stakeholderSearch,
  type StakeholderSearch,
} from "./search";
import styles from "./List.module.css";

type Row = Listed<"stakeholders">;

interface Props {
  search: StakeholderSearch;
  onSearch: (patch: Partial<StakeholderSearch>) => void;
}

/** Filters that are counted by; the place is chosen by name. */
const facets = "kind,category,form,agrement,territory_level";

function useFilters(): Filter[] {
  const t = useT();
  return [
    { name: "kind", label: t("field.kind"), kind: "words", group: "stakeholder_kind", words: kinds },
    { name: "category", label: t("field.category"), kind: "words", group: "category", words: categories },
    { name: "form", label: t("field.legal_form"), kind: "words", group: "legal_form", words: forms, help: true },
    { name: "agrement", label: t("field.agrements"), kind: "words", group: "agrement", words: agrements, help: true },
    { name: "territory", label: t("field.territory"), kind: "records", collection: "territories" },
    {
      name: "territory_level",
      label: t("stakeholders.filter.level"),
      kind: "words",
      group: "scheme",
      words: levels,
    },
    { name: "network_member", label: t("field.network_member"), kind: "flag" },
  ];
}

export function StakeholderList({ search, onSearch }: Props) {
  const t = useT();
  const view = search.view ?? "table";
  const filters = useFilters();
  const [looked, setLooked] = useState(false);
  const narrowed = filtersOf(search);
  const counts = useQuery({ ...facetOptions("stakeholders", { ...narrowed, by: facets }), enabled: looked });
  const change = (patch: FilterValues) => {
    const flag = patch.network_member;
    const one = Array.isArray(flag) ? flag[0] : flag;
    onSearch({ ...patch, ...("network_member" in patch ? { network_member: one } : {}) } as Partial<StakeholderSearch>);
  };
  return (
    <Page
      wide
      title={t("stakeholders.list.title")}
      lead={t("stakeholders.list.lead")}
      actions={<NewStakeholder />}
      tools={<Tools search={search} onSearch={onSearch} />}
    >
      <Opened collection="stakeholders" saved={search.saved} parse={stakeholderSearch} />
      <WorksBar collection="stakeholders" />
      <FilterBar
        searchLabel={t("stakeholders.list.search")}
        filters={filters}
        values={search as FilterValues}
        onChange={change}
        counts={counts.data}
        onLook={() => setLooked(true)}
      />
      {view === "map" ? (
        <ListWithMap
          collection="stakeholders"
          label={t("stakeholders.map.label")}
          title={t("stakeholders.list.title")}
          filters={narrowed}
          bbox={search.bbox}
          onBbox={(bbox) => onSearch({ bbox })}
        >
          <Results search={search} onSearch={onSearch} cards />
        </ListWithMap>
      ) : (
        <Results search={search} onSearch={onSearch} cards={view === "cards"} />
      )}
    </Page>
  );
}

/** How the list is shown, and where it leads as it stands. */
function Tools({ search, onSearch }: Props) {
  const t = useT();
  const me = useMe();
  const view = search.view ?? "table";
  return (
    <>
      <ViewSwitch
        view={view}
        offered={views}
        onChange={(next) => onSearch({ view: next === "table" ? undefined : next, bbox: undefined })}
      />
      <ViewsMenu collection="stakeholders" search={search} layout={view} />
      <GridButton collection="stakeholders" filter={search} />
      <ExportMenu collection="stakeholders" query={stakeholderQuery(search)} />
      <LinkButton {...links.network(search)} variant="default" leftSection={<Icon name="network" size={18} />}>
        {t("nav.network")}
      </LinkButton>
      {me?.may.stakeholders?.includes("merge") && (
        <LinkButton {...links.stakeholderDuplicates()} variant="default">
          {t("duplicates.title")}
        </LinkButton>
      )}
    </>
  );
}

function NewStakeholder() {
  const t = useT();
  const me = useMe();
  const icon = <Icon name="plus" size={18} />;
  if (!me) return null;
  if (!mayCreate(me, "stakeholders")) {
    return <WhyNot label={t("stakeholders.new")} why={t("why.contributor")} icon={icon} />;
  }
  return (
    <LinkButton {...links.stakeholderNew()} leftSection={icon}>
      {t("stakeholders.new")}
    </LinkButton>
  );
}

function useColumns(included: Included): Column<Row>[] {
  const t = useT();
  return [
    {
      key: "name",
      label: t("field.name"),
      sort: "title",
      cell: (row) => (
        <>
          <Link {...links.stakeholder(row.id)}>{row.name}</Link>
          {row.short_name && <span className={styles.short}> {row.short_name}</span>}
        </>
      ),
    },
    {
      key: "category",
      label: t("field.category"),
      cell: (row) => sentence(t(row.category ? `category.${row.category}` : `stakeholder_kind.${row.kind}`)),
    },
    {
      key: "territory",
      label: t("field.territory"),
      cell: (row) =>
        row.territory ? (
          <RecordName collection="territories" id={row.territory} included={included} />
        ) : (
          (row.address?.locality ?? "")
        ),
    },
    {
      key: "network_member",
      label: t("field.network_member"),
      cell: (row) => (row.network_member ? sentence(t("common.yes")) : ""),
    },
    { key: "visibility", label: t("field.visibility"), cell: (row) => <VisibilityBadge visibility={row.visibility} /> },
  ];
}

function Results({ search, onSearch, cards }: Props & { cards: boolean }) {
  const t = useT();
  const query = stakeholderQuery(search);
  const list = useInfiniteQuery(listOptions("stakeholders", query));
  const selection = useSelection(JSON.stringify(query));
  const bulk = mayBulk(useMe(), "stakeholders");
  const pages = list.data?.pages ?? [];
  const columns = useColumns({
    territories: Object.assign({}, ...pages.map((page) => page.included.territories ?? {})),
  });
  if (list.isPending) return <Waiting lines={8} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const rows = pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Empty title={t("list.nothing.title")}>{t("stakeholders.empty.text")}</Empty>;
  return (
    <>
      {bulk && (
        <BulkBar
          collection="stakeholders"
          query={query}
          rows={rows}
          more={list.hasNextPage}
          selection={selection}
          actions={stakeholderActions}
        />
      )}
      <DataTable
        caption={t("stakeholders.list.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        below={(row) => <Found snippet={row.snippet} name={row.name} />}
        sort={search.q ? undefined : (search.sort ?? "title")}
        onSort={search.q ? undefined : (sort) => onSearch({ sort: sort as StakeholderSearch["sort"] })}
        cards={cards}
        choice={bulk ? choiceOf(selection, (row: Row) => row.name) : undefined}
      />
      <MoreButton
        shown={rows.length}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
