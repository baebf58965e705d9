// The list: searched by words, sorted, page by page.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listOptions } from "@/api/cache";
import { mayCreate, useMe } from "@/api/me";
import type { Listed } from "@/api/records";
import { formatDay } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { VisibilityBadge } from "@/ui/Badges";
import { type Column, DataTable } from "@/ui/DataTable";
import { FilterBar, type FilterValues } from "@/ui/FilterBar";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { MoreButton } from "@/ui/MoreButton";
import { Page } from "@/ui/Page";
import { Found } from "@/ui/Snippet";
import { Empty, Failed, Waiting } from "@/ui/States";
import { WhyNot } from "@/ui/WhyNot";
import { __nounCamel__Query } from "./queries";
import type { __Noun__Search } from "./search";

type Row = Listed<"__collection__">;

interface Props {
  search: __Noun__Search;
  onSearch: (patch: Partial<__Noun__Search>) => void;
}

export function __Noun__List({ search, onSearch }: Props) {
  const t = useT();
  return (
    <Page wide title={t("__nouns__.list.title")} actions={<New__Noun__ />}>
      <FilterBar
        searchLabel={t("__nouns__.list.search")}
        filters={[]}
        values={search as FilterValues}
        onChange={(patch) => onSearch(patch as Partial<__Noun__Search>)}
      />
      <Results search={search} onSearch={onSearch} />
    </Page>
  );
}

function New__Noun__() {
  const t = useT();
  const me = useMe();
  const icon = <Icon name="plus" size={18} />;
  if (!me) return null;
  if (!mayCreate(me, "__collection__")) {
    return <WhyNot label={t("__nouns__.new")} why={t("why.contributor")} icon={icon} />;
  }
  return (
    <LinkButton {...links.__nounCamel__New()} leftSection={icon}>
      {t("__nouns__.new")}
    </LinkButton>
  );
}

function useColumns(): Column<Row>[] {
  const t = useT();
  const locale = useLocale();
  return [
    {
      key: "title",
      label: t("field.title"),
      sort: "title",
      cell: (row) => <Link {...links.__nounCamel__(row.id)}>{row.title}</Link>,
    },
    {
      key: "updated_at",
      label: t("field.updated_at"),
      sort: "updated_at",
      cell: (row) => formatDay(row.updated_at, locale),
    },
    { key: "visibility", label: t("field.visibility"), cell: (row) => <VisibilityBadge visibility={row.visibility} /> },
  ];
}

function Results({ search, onSearch }: Props) {
  const t = useT();
  const list = useInfiniteQuery(listOptions("__collection__", __nounCamel__Query(search)));
  const columns = useColumns();
  if (list.isPending) return <Waiting lines={8} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Empty title={t("list.nothing.title")}>{t("__nouns__.empty.text")}</Empty>;
  return (
    <>
      <DataTable
        caption={t("__nouns__.list.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        below={(row) => <Found snippet={row.snippet} name={row.title} />}
        sort={search.q ? undefined : (search.sort ?? "title")}
        onSort={search.q ? undefined : (sort) => onSearch({ sort: sort as __Noun__Search["sort"] })}
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
