// The changes of a record, newest first, as differences that a person can read, and the way back to any of them.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { historyOptions } from "@/api/cache";
import { useMe } from "@/api/me";
import type { Change, Collection, Read } from "@/api/records";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import type { ShowValue } from "./ConflictDialog";
import { Differences } from "./Difference";
import { Icon } from "./Icon";
import { PutBack } from "./PutBack";
import { useShowValue } from "./showValue";
import { Failed, Waiting } from "./States";
import styles from "./History.module.css";

interface Props<C extends Collection> {
  collection: C;
  read: Read<C>;
}

function History<C extends Collection>({ collection, read }: Props<C>) {
  const t = useT();
  const show = useShowValue(collection);
  const [back, setBack] = useState<Change>();
  const history = useInfiniteQuery(historyOptions(collection, read.record.id));
  if (history.isPending) return <Waiting lines={3} />;
  if (history.isError) return <Failed error={history.error} retry={() => void history.refetch()} />;
  const changes = history.data.pages.flatMap((page) => page.items);
  const putBack = (change: Change, index: number) =>
    index > 0 && read.may.includes("put_back") ? () => setBack(change) : undefined;
  return (
    <>
      <ol className={styles.list}>
        {changes.map((change, index) => (
          <OneChange key={change.seq} change={change} show={show} putBack={putBack(change, index)} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t("history.older")}
        </Button>
      )}
      {back && (
        <PutBack
          collection={collection}
          read={read}
          to={back}
          since={changes}
          show={show}
          close={() => setBack(undefined)}
        />
      )}
    </>
  );
}

/** The history at the foot of a page: asked for only when somebody opens it. */
export function PastChanges<C extends Collection>({ collection, read }: Props<C>) {
  const t = useT();
  const [open, setOpen] = useState(false);
  if (!read.may.includes("history")) return null;
  return (
    <details className={styles.past} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("history.title")}</summary>
      {open && <History collection={collection} read={read} />}
    </details>
  );
}

/** The suggestion that a change comes of; coordinators can open it. */
function Origin({ origin }: { origin: NonNullable<Change["origin"]> }) {
  const t = useT();
  const coordinates = useMe()?.roles.includes("coordinator");
  const text = t("history.origin", { reference: origin.reference });
  return <p>{coordinates ? <Link {...links.suggestion(origin.suggestion)}>{text}</Link> : text}</p>;
}

function OneChange({ change, show, putBack }: { change: Change; show: ShowValue; putBack?: () => void }) {
  const t = useT();
  const locale = useLocale();
  const date = formatInstant(change.at, locale);
  const fields = Object.entries(change.changes).map(([field, sides]) => ({
    field,
    before: sides.before,
    after: sides.after,
  }));
  return (
    <li className={styles.change}>
      <p className={styles.head}>
        <strong>{t(`change_kind.${change.kind}`)}</strong>
        <span>{t("history.by", { name: change.by?.name ?? t("history.system"), date })}</span>
      </p>
      {change.origin && <Origin origin={change.origin} />}
      {change.kind !== "create" && fields.length > 0 && <Differences fields={fields} show={show} />}
      {putBack && (
        <Button
          variant="subtle"
          size="compact-md"
          h={36}
          leftSection={<Icon name="undo" size={18} />}
          aria-label={t("history.back.named", { date })}
          onClick={putBack}
        >
          {t("history.back")}
        </Button>
      )}
    </li>
  );
}
