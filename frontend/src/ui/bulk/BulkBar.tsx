// Over a list: how many rows are chosen, all that match instead of those shown, and what can be done with them at once.
import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { atOnce, type Bulked, type Which } from "@/api/bulk";
import { pageOptions } from "@/api/cache";
import type { ListQuery } from "@/api/query";
import type { Listed } from "@/api/records";
import { bringTexts, useT } from "@/i18n/i18n";
import { stringifySearch } from "../search";
import type { BulkAction } from "./action";
import styles from "./BulkBar.module.css";
import type { Selection } from "./selection";

const BulkDialog = lazy(() => bringTexts("screens").then(() => import("./BulkDialog")));

interface Props<C extends Bulked> {
  collection: C;
  query: ListQuery<C>;
  rows: Listed<C>[];
  more: boolean;
  selection: Selection;
  actions: BulkAction<Listed<C>>[];
}

/** The filters alone: order, page and what comes along say nothing about which records match. */
function filtersOf(query: object): { [name: string]: unknown } {
  const { sort: _, limit: __, include: ___, ...filters } = query as { [name: string]: unknown };
  return filters;
}

function useTotal<C extends Bulked>(collection: C, query: ListQuery<C>, asked: boolean): number | undefined {
  const counted = { ...filtersOf(query), limit: 1, fields: "id", count: "exact" } as unknown as ListQuery<C>;
  return useQuery({ ...pageOptions(collection, counted), enabled: asked }).data?.total;
}

export function BulkBar<C extends Bulked>({ collection, query, rows, more, selection, actions }: Props<C>) {
  const t = useT();
  const bar = useRef<HTMLElement>(null);
  const [action, setAction] = useState<BulkAction<Listed<C>>>();
  const shown = rows.map((row) => row.id);
  const whole = shown.every((id) => selection.ids.has(id));
  const total = useTotal(collection, query, whole && more);
  const chosen = rows.filter((row) => selection.all || selection.ids.has(row.id));
  const count = selection.all ? (total ?? 0) : selection.ids.size;
  const which: Which = selection.all
    ? { query: stringifySearch(filtersOf(query)).slice(1), total: count }
    : { ids: [...selection.ids] };
  const clear = () => {
    selection.clear();
    bar.current?.focus();
  };
  return (
    <section ref={bar} tabIndex={-1} aria-label={t("bulk.region")} className={styles.bar} data-active={count > 0}>
      <div className={styles.line}>
        <Checkbox
          size="md"
          label={t("bulk.shown", { count: rows.length })}
          checked={whole}
          indeterminate={!whole && count > 0}
          onChange={() => selection.toggleShown(shown)}
        />
        <p role="status" className={styles.count}>
          {count > 0 ? t(selection.all ? "bulk.count.all" : "bulk.count", { count }) : ""}
        </p>
        {whole && more && !selection.all && total !== undefined && <TakeAll total={total} take={selection.takeAll} />}
        {count > 0 && (
          <Button variant="subtle" size="compact-md" onClick={clear}>
            {t("bulk.clear")}
          </Button>
        )}
      </div>
      {count > 0 && (
        <div className={styles.actions}>
          <Acts actions={actions} rows={chosen} all={selection.all} choose={setAction} />
        </div>
      )}
      {action && (
        <Suspense>
          <BulkDialog
            collection={collection}
            action={action as BulkAction<unknown>}
            which={which}
            count={count}
            rows={chosen}
            close={() => setAction(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

function TakeAll({ total, take }: { total: number; take: () => void }) {
  const t = useT();
  if (total > atOnce) return <small className={styles.why}>{t("bulk.too_many", { count: total, max: atOnce })}</small>;
  return (
    <Button variant="default" size="compact-md" onClick={take}>
      {t("bulk.take_all", { count: total })}
    </Button>
  );
}

interface ActsProps<Row> {
  actions: BulkAction<Row>[];
  rows: Row[];
  all: boolean;
  choose: (action: BulkAction<Row>) => void;
}

/** Those that at least one of the rows allows; what is not shown is judged by the server, record by record. */
function Acts<Row extends { may?: unknown }>({ actions, rows, all, choose }: ActsProps<Row>) {
  const t = useT();
  const allowed = (act: string | undefined) =>
    all || act === undefined || rows.some((row) => Array.isArray(row.may) && row.may.includes(act));
  const possible = actions.filter((action) => allowed(action.act));
  if (possible.length === 0) return <small className={styles.why}>{t("bulk.none_possible")}</small>;
  return possible.map((action) => (
    <Button key={action.label} variant="default" onClick={() => choose(action)}>
      {t(action.label)}
    </Button>
  ));
}
