// Territories by name or code: official ones, and the perimeters that people compose.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { facetOptions, listOptions } from "@/api/cache";
import { mayCreate, useMe } from "@/api/me";
import type { Included, Listed } from "@/api/records";
import { formatNumber } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ListWithMap } from "@/map/ListWithMap";
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
import { ViewSwitch } from "@/ui/ViewSwitch";
import { WhyNot } from "@/ui/WhyNot";
import { schemes, searched, territoryQuery, territorySearch, territoryViews, type TerritorySearch } from "./search";
import { Shares } from "./Shares";

type Row = Listed<"territories">;

interface Props {
  search: TerritorySearch;
  onSearch: (patch: Partial<TerritorySearch>) => void;
}

export function TerritoryList({ search, onSearch }: Props) {
  const t = useT();
  const view = search.view ?? "table";
  const [looked, setLooked] = useState(false);
  const { level: _, counted: __, ...filtering } = search;
  const narrowed = filtersOf(filtering);
  const counts = useQuery({ ...facetOptions("territories", { ...narrowed, by: "scheme" }), enabled: looked });
  const filters: Filter[] = [
    { name: "scheme", label: t("field.scheme"), kind: "words", group: "scheme", words: schemes },
    { name: "territory", label: t("territories.inside"), kind: "records", collection: "territories" },
  ];
  return (
    <Page
      wide
      title={t("territories.list.title")}
      lead={t("territories.list.lead")}
      actions={<NewTerritory />}
      tools={
        <>
          <ViewSwitch
            view={view}
            offered={territoryViews}
            onChange={(next) => onSearch({ view: next === "table" ? undefined : next, bbox: undefined })}
          />
          <ViewsMenu collection="territories" search={search} layout={view} />
          <GridButton collection="territories" filter={search} />
          <ExportMenu collection="territories" query={territoryQuery(search)} />
        </>
      }
    >
      <Opened collection="territories" saved={search.saved} parse={territorySearch} />
      {view !== "shares" && (
        <FilterBar
          searchLabel={t("territories.list.search")}
          filters={filters}
          values={search as FilterValues}
          onChange={(patch) => onSearch(searched(search, patch as Partial<TerritorySearch>))}
          counts={counts.data}
          onLook={() => setLooked(true)}
        />
      )}
      {view === "shares" && <Shares search={search} onSearch={onSearch} />}
      {view === "table" && <Results search={search} onSearch={onSearch} />}
      {view === "map" && (
        <ListWithMap
          collection="territories"
          label={t("territories.map.label")}
          title={t("territories.list.title")}
          filters={narrowed}
          bbox={search.bbox}
          onBbox={(bbox) => onSearch({ bbox })}
        >
          <Results search={search} onSearch={onSearch} cards />
        </ListWithMap>
      )}
    </Page>
  );
}

function NewTerritory() {
  const t = useT();
  const me = useMe();
  const icon = <Icon name="plus" size={18} />;
  if (!me) return null;
  if (!mayCreate(me, "territories")) {
    return <WhyNot label={t("territories.new")} why={t("why.contributor")} icon={icon} />;
  }
  return (
    <LinkButton {...links.territoryNew()} leftSection={icon}>
      {t("territories.new")}
    </LinkButton>
  );
}

function useColumns(included: Included): Column<Row>[] {
  const t = useT();
  const locale = useLocale();
  return [
    {
      key: "name",
      label: t("field.name"),
      sort: "title",
      cell: (row) => <Link {...links.territory(row.id)}>{row.name}</Link>,
    },
    { key: "scheme", label: t("field.scheme"), cell: (row) => sentence(t(`scheme.${row.scheme}`)) },
    { key: "code", label: t("field.code"), cell: (row) => row.code },
    {
      key: "parent",
      label: t("field.parent"),
      cell: (row) => (row.parent ? <RecordName collection="territories" id={row.parent} included={included} /> : ""),
    },
    {
      key: "population",
      label: t("field.population"),
      numeric: true,
      cell: (row) => (row.population ? formatNumber(row.population, locale) : ""),
    },
  ];
}

function Results({ search, onSearch, cards = false }: Props & { cards?: boolean }) {
  const t = useT();
  const list = useInfiniteQuery(listOptions("territories", territoryQuery(search)));
  const pages = list.data?.pages ?? [];
  const columns = useColumns({ territories: Object.assign({}, ...pages.map((page) => page.included.territories)) });
  if (list.isPending) return <Waiting lines={8} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const rows = pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Empty title={t("list.nothing.title")}>{t("territories.empty.text")}</Empty>;
  return (
    <>
      <DataTable
        caption={t("territories.list.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        below={(row) => <Found snippet={row.snippet} name={row.name} />}
        sort={search.q ? undefined : (search.sort ?? "title")}
        onSort={search.q ? undefined : (sort) => onSearch({ sort: sort as TerritorySearch["sort"] })}
        cards={cards}
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
