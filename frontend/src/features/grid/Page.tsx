// A list as a table that is typed in: what waits and what was received, which columns, and the grid itself.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { mayCreate, useMe } from "@/api/me";
import { isProblem } from "@/api/problem";
import { type Collection, titleOf } from "@/api/records";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { recordLink } from "@/links";
import { type Column as Shown, DataTable, useIsPhone } from "@/ui/DataTable";
import { Icon } from "@/ui/Icon";
import { MoreButton } from "@/ui/MoreButton";
import { Page } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { chosenColumns, type Column, labelOf, valueIn } from "./columns";
import { ColumnsMenu, keepColumns, keptColumns } from "./ColumnsMenu";
import { Grid } from "./Grid";
import styles from "./Grid.module.css";
import { useKeeping } from "./keeping";
import { Refusals } from "./Refusals";
import type { Row, State } from "./cells";
import { useGrid } from "./useGrid";
import { type Asked, useStore } from "./useStore";

export interface GridSearch {
  columns?: string[];
  sort?: string;
  [filter: string]: string | string[] | undefined;
}

interface Props {
  collection: Collection;
  search: GridSearch;
  onColumns: (keys: string[]) => void;
  /** What stands at the end of the line of acts: the menu of views. */
  views: React.ReactNode;
  /** The view that it was opened with. */
  opened: React.ReactNode;
  back: React.ReactNode;
}

function askedBy(search: GridSearch): Asked {
  const { columns: _, sort, saved: __, ...filters } = search;
  const said = Object.entries(filters).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined);
  return { filters: Object.fromEntries(said), sort };
}

export function GridPage({ collection, search, onColumns, views, opened, back }: Props) {
  const t = useT();
  const me = useMe();
  const phone = useIsPhone();
  const asked = askedBy(search);
  const name = t(`collection.${collection}` as MessageId);
  const columns = chosenColumns(collection, search.columns ?? keptColumns(collection));
  const choose = (keys: string[]) => {
    keepColumns(collection, keys);
    onColumns(keys);
  };
  return (
    <Page
      wide
      above={back}
      title={t("grid.title", { name })}
      lead={phone ? t("grid.phone") : t("grid.lead")}
      actions={
        <>
          {!phone && <ColumnsMenu collection={collection} shown={columns} choose={choose} />}
          {views}
        </>
      }
    >
      {opened}
      <Table
        key={JSON.stringify(asked)}
        collection={collection}
        asked={asked}
        columns={columns}
        grows={mayCreate(me, collection)}
        member={me?.id ?? ""}
        phone={phone}
        reveal={(key) => choose([...columns.map((column) => column.key), key])}
      />
    </Page>
  );
}

interface TableProps {
  collection: Collection;
  asked: Asked;
  columns: Column[];
  grows: boolean;
  member: string;
  phone: boolean;
  reveal: (key: string) => void;
}

function Table({ collection, asked, columns, grows, member, phone, reveal }: TableProps) {
  const t = useT();
  const toast = useToast();
  const { store, state, list, included, show, undo } = useStore(collection, asked);
  const [said, say] = useState("");
  useKeeping(store, member, `grid:${collection}:${JSON.stringify(asked.filters)}`, list.isSuccess);
  const takeBack = () => {
    undo().then(
      (back) => {
        if (!back) return say(t("grid.undo.nothing"));
        const named = back.kept.map((left) => `${left.title ?? t("record.unseen")} (${left.message})`).join(" ");
        say(back.kept.length === 0 ? t("undo.done") : t("undo.some", { named }));
      },
      () => toast({ text: t("undo.failed") }),
    );
  };
  const grid = useGrid({ store, rows: state.rows, columns, grows, show, takeBack, say });
  if (list.isPending) return <Waiting lines={8} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (phone) return <Cards collection={collection} columns={columns} rows={state.rows} show={show} />;
  const name = t(`collection.${collection}` as MessageId);
  return (
    <>
      <Status state={state} retry={() => void store.retry()} takeBack={takeBack} />
      <Refusals store={store} rows={state.rows} columns={columns} jump={grid.jump} reveal={reveal} />
      <Grid
        caption={t("grid.title", { name })}
        store={store}
        rows={state.rows}
        columns={columns}
        included={included}
        grows={grows}
        grid={grid}
      />
      <p role="status" className="hidden-visually">
        {said}
      </p>
      <MoreButton
        shown={state.rows.length}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

/** Where what is typed is: on this device, on its way, received. */
function Status({ state, retry, takeBack }: { state: State; retry: () => void; takeBack: () => void }) {
  const t = useT();
  const cells = state.rows.flatMap((row) => Object.values(row.cells));
  const waiting = cells.filter((cell) => cell.state !== "refused").length;
  const refused = cells.length - waiting;
  const last = state.done.at(-1);
  const told = state.busy
    ? t("grid.sending")
    : waiting > 0
      ? t("grid.waiting", { count: waiting })
      : last
        ? t("grid.received", { count: last.cells })
        : t("grid.clean");
  const problem = isProblem(state.failure) ? (state.failure.body.detail ?? state.failure.body.title) : undefined;
  return (
    <div className={styles.status}>
      <p role="status">
        <Icon name={state.busy ? "send" : waiting > 0 ? "device" : "check"} size={18} />
        <span>
          {told} {refused > 0 && t("grid.refused", { count: refused })}
        </span>
      </p>
      {waiting > 0 && !state.busy && (
        <>
          {state.failure && <span className={styles.failure}>{problem ?? t("grid.offline")}</span>}
          <Button variant="default" size="compact-md" onClick={retry}>
            {t("grid.send")}
          </Button>
        </>
      )}
      {last && !state.busy && (
        <Button variant="default" size="compact-md" leftSection={<Icon name="undo" size={18} />} onClick={takeBack}>
          {t("grid.undo", { count: last.cells })}
        </Button>
      )}
    </div>
  );
}

interface CardsProps {
  collection: Collection;
  columns: Column[];
  rows: Row[];
  show: (column: Column, value: unknown) => string;
}

/** On a phone there is no room for a table: the same fields as cards, each leading to its page. */
function Cards({ collection, columns, rows, show }: CardsProps) {
  const t = useT();
  const locale = useLocale();
  const shown: Shown<Row>[] = [
    {
      key: "title",
      label: "",
      cell: (row) => {
        const link = recordLink(collection, row.id);
        const title = titleOf(row.record, locale);
        return link ? <Link {...link}>{title}</Link> : title;
      },
    },
    ...columns.slice(1).map((column) => ({
      key: column.key,
      label: labelOf(column.key, t),
      cell: (row: Row) => {
        const text = show(column, valueIn(row.record, column.key));
        return text && <span className={styles.long}>{text}</span>;
      },
    })),
  ];
  return (
    <DataTable
      caption={t(`collection.${collection}` as MessageId)}
      columns={shown}
      rows={rows.filter((row) => row.record)}
      rowKey={(row) => row.id}
      cards
    />
  );
}
