// The queue: what people without an account suggest, the first due first.
import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queueOptions, type Suggestion } from "@/api/suggestions";
import { formatDate, formatDay } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Icon } from "@/ui/Icon";
import { LinkLine, LinkList } from "@/ui/LinkList";
import { Page } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import { kinds, queueOf, type SuggestionSearch } from "./search";
import styles from "./Suggestions.module.css";

interface Props {
  search: SuggestionSearch;
  onSearch: (patch: SuggestionSearch) => void;
}

export function SuggestionList({ search, onSearch }: Props) {
  const t = useT();
  const queue = useInfiniteQuery(queueOptions(queueOf(search)));
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const { waiting = 0, overdue = 0 } = queue.data?.pages[0] ?? {};
  const narrowed = search.kind !== undefined || search.whose !== undefined;
  return (
    <Page title={t("nav.suggestions")} lead={t("suggestions.lead")}>
      <Filters search={search} onSearch={onSearch} />
      {queue.isPending && <Waiting />}
      {queue.isError && <Failed error={queue.error} retry={() => void queue.refetch()} />}
      {queue.isSuccess && (
        <p role="status" className={styles.count}>
          {t("suggestions.count", { waiting, overdue })}
        </p>
      )}
      {queue.isSuccess && items.length === 0 && (
        <Empty title={t(narrowed || search.closed ? "suggestions.none" : "suggestions.empty.title")}>
          {!narrowed && !search.closed && t("suggestions.empty.text")}
        </Empty>
      )}
      {items.length > 0 && (
        <LinkList>
          {items.map((item) => (
            <OneLine key={item.id} item={item} />
          ))}
        </LinkList>
      )}
      {queue.hasNextPage && (
        <Button variant="default" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {t("suggestions.more")}
        </Button>
      )}
    </Page>
  );
}

function Filters({ search, onSearch }: Props) {
  const t = useT();
  return (
    <div className={styles.filters}>
      <NativeSelect
        label={t("suggestions.filter.state")}
        value={search.closed ?? "false"}
        onChange={(event) => onSearch({ closed: event.currentTarget.value === "true" ? "true" : undefined })}
        data={[
          { value: "false", label: t("suggestions.open") },
          { value: "true", label: t("suggestions.closed") },
        ]}
      />
      <NativeSelect
        label={t("suggestions.filter.kind")}
        value={search.kind ?? ""}
        onChange={(event) => onSearch({ kind: kinds.find((kind) => kind === event.currentTarget.value) })}
        data={[
          { value: "", label: t("suggestions.all") },
          ...kinds.map((kind) => ({ value: kind, label: t(`suggestion_kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        label={t("suggestions.filter.whose")}
        value={search.whose ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onSearch({ whose: value === "me" || value === "nobody" ? value : undefined });
        }}
        data={[
          { value: "", label: t("suggestions.all") },
          { value: "me", label: t("suggestions.mine") },
          { value: "nobody", label: t("suggestions.nobodys") },
        ]}
      />
    </div>
  );
}

function OneLine({ item }: { item: Suggestion }) {
  const t = useT();
  const locale = useLocale();
  const name = item.about?.title ?? item.proposed.title ?? item.place ?? item.reference;
  const detail = [
    t("suggestions.received", { date: formatDay(item.received_at, locale) }),
    item.reference,
    item.assignee ? t("suggestions.with", { name: item.assignee.name }) : undefined,
  ];
  return (
    <LinkLine
      detail={detail.filter(Boolean).join(" · ")}
      end={item.closed_at ? <span className={styles.state}>{t(`suggestion_state.${item.state}`)}</span> : <Due item={item} />}
    >
      <Link {...links.suggestion(item.id)}>{t("suggestions.line", { kind: t(`suggestion_kind.${item.kind}`), name })}</Link>
    </LinkLine>
  );
}

function Due({ item: { due_on, overdue } }: { item: Suggestion }) {
  const t = useT();
  const locale = useLocale();
  return (
    <span className={overdue ? styles.overdue : styles.state}>
      <Icon name={overdue ? "alert" : "clock"} size={18} />
      {t(overdue ? "suggestions.overdue" : "suggestions.due", { date: formatDate(due_on, locale, "short") })}
    </span>
  );
}
