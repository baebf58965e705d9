// The changes of a record, newest first, as differences that a person can read.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { historyOptions } from "@/api/cache";
import type { Change, Collection } from "@/api/records";
import { formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import type { ShowValue } from "./ConflictDialog";
import { tidy } from "./form/values";
import { useShowValue } from "./showValue";
import { Failed, Waiting } from "./States";
import { wordDiff } from "./wordDiff";
import styles from "./History.module.css";

export function History({ collection, id, show }: { collection: Collection; id: string; show: ShowValue }) {
  const t = useT();
  const history = useInfiniteQuery(historyOptions(collection, id));
  if (history.isPending) return <Waiting lines={3} />;
  if (history.isError) return <Failed error={history.error} retry={() => void history.refetch()} />;
  return (
    <>
      <ol className={styles.list}>
        {history.data.pages
          .flatMap((page) => page.items)
          .map((change) => (
            <OneChange key={change.seq} change={change} show={show} />
          ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t("history.older")}
        </Button>
      )}
    </>
  );
}

/** The history at the foot of a page: asked for only when somebody opens it. */
export function PastChanges({ collection, id }: { collection: Collection; id: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const show = useShowValue(collection);
  return (
    <details className={styles.past} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("history.title")}</summary>
      {open && <History collection={collection} id={id} show={show} />}
    </details>
  );
}

function OneChange({ change, show }: { change: Change; show: ShowValue }) {
  const t = useT();
  const locale = useLocale();
  const fields = Object.entries(change.changes ?? {});
  return (
    <li className={styles.change}>
      <p className={styles.head}>
        <strong>{t(`change_kind.${change.kind}`)}</strong>
        <span>
          {t("history.by", { name: change.by?.name ?? t("history.system"), date: formatInstant(change.at, locale) })}
        </span>
      </p>
      {change.kind !== "create" && fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(([field, { before, after }]) => (
            <div key={field}>
              <dt>{t(`field.${field}` as MessageId)}</dt>
              <dd>
                <Difference field={field} before={before} after={after} show={show} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

interface DifferenceProps {
  field: string;
  before: unknown;
  after: unknown;
  show: ShowValue;
}

const prose = new Set([
  "title",
  "name",
  "summary",
  "description",
  "research_question",
  "statement",
  "note",
  "objective",
]);

function Difference({ field, before, after, show }: DifferenceProps): ReactNode {
  const t = useT();
  if (prose.has(field) && typeof before === "string" && typeof after === "string") {
    return wordDiff(before, after).map((piece, index) => {
      if (piece.kind === "gone") return <del key={index}>{piece.text}</del>;
      if (piece.kind === "new") return <ins key={index}>{piece.text}</ins>;
      return <span key={index}>{shortened(piece.text)}</span>;
    });
  }
  const shown = (value: unknown) => (tidy(value) === undefined ? undefined : show(field, value));
  const [old, now] = [shown(before), shown(after)];
  return (
    <>
      {old !== undefined && <del>{old}</del>}
      {old !== undefined && now !== undefined && " "}
      {now !== undefined && <ins>{now}</ins>}
      {old === undefined && now === undefined && t("conflict.empty")}
    </>
  );
}

/** What stayed alike is cut in the middle: a history shows what moved. */
function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 60)} […] ${text.slice(-60)}` : text;
}
