// What is in the bin of one collection.
import { Button } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { tagOf, type Named } from "@/api/bin";
import { listOptions, useWrites } from "@/api/cache";
import { type Collection, type Common, type Listed, titleOf } from "@/api/records";
import type { ListQuery } from "@/api/query";
import { formatDay } from "@/i18n/format";
import { type MessageId, sentence, useLocale, useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { MoreButton } from "@/ui/MoreButton";
import { Section } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./Bin.module.css";

interface Props {
  collection: Collection;
  count: number;
  chosen: readonly Named[];
  choose: (record: Named, on: boolean) => void;
}

export function BinShelf({ collection, count, chosen, choose }: Props) {
  const t = useT();
  const query = { deleted: "only", include: "may", sort: "-updated_at" } as ListQuery<Collection>;
  const answer = useInfiniteQuery(listOptions(collection, query));
  return (
    <Section title={t("bin.shelf", { name: t(`collection.${collection}`), count })}>
      {answer.isPending && <Waiting lines={3} />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      <ul className={styles.list}>
        {answer.data?.pages
          .flatMap((page) => page.items)
          .map((item) => (
            <BinLine
              key={item.id}
              collection={collection}
              item={item}
              chosen={chosen.some(({ id }) => id === item.id)}
              choose={(on) => choose({ collection, id: item.id, revision: item.revision }, on)}
            />
          ))}
      </ul>
      {answer.hasNextPage && (
        <MoreButton
          shown={answer.data?.pages.flatMap((page) => page.items).length ?? 0}
          more
          loading={answer.isFetchingNextPage}
          onMore={() => void answer.fetchNextPage()}
        />
      )}
    </Section>
  );
}

interface LineProps {
  collection: Collection;
  item: Listed<Collection>;
  chosen: boolean;
  choose: (on: boolean) => void;
}

function BinLine({ collection, item, chosen, choose }: LineProps) {
  const t = useT();
  const locale = useLocale();
  const name = useLineName(collection, item);
  const may = item.may ?? [];
  const when = (item as Common).deleted_at;
  const by = item.updated_by?.name;
  return (
    <li className={styles.item}>
      {may.includes("purge") && (
        <input
          type="checkbox"
          className={styles.check}
          checked={chosen}
          aria-label={t("bin.choose", { name })}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
      )}
      <div className={styles.body}>
        <span className={styles.name}>{name}</span>
        <Ends collection={collection} item={item} />
        <p className={styles.detail}>
          {when && t("bin.since", { date: formatDay(when, locale) })}
          {by && ` · ${by}`}
        </p>
      </div>
      {may.includes("restore") && <RestoreButton collection={collection} item={item} name={name} />}
    </li>
  );
}

/** A record that has no name of its own is called by its role or kind. */
function useLineName(collection: Collection, item: Listed<Collection>): string {
  const t = useT();
  const locale = useLocale();
  if ("role" in item) return sentence(t(`role.${item.role}`));
  if (collection === "relationships" && "kind" in item) return sentence(t(`relationship_kind.${item.kind}` as MessageId));
  return titleOf(item, locale);
}

/** And by what it stands between. */
function Ends({ collection, item }: Pick<LineProps, "collection" | "item">) {
  if (collection === "involvements" && "stakeholder" in item && "experiment" in item) {
    return (
      <span>
        {" · "}
        <RecordName collection="stakeholders" id={item.stakeholder} plain />
        {" · "}
        <RecordName collection="experiments" id={item.experiment} plain />
      </span>
    );
  }
  if (collection === "relationships" && "from" in item && "to" in item) {
    return (
      <span>
        {" · "}
        <RecordName collection="stakeholders" id={item.from} plain />
        {" → "}
        <RecordName collection="stakeholders" id={item.to} plain />
      </span>
    );
  }
  return null;
}

function RestoreButton({ collection, item, name }: Pick<LineProps, "collection" | "item"> & { name: string }) {
  const t = useT();
  const toast = useToast();
  const cache = useQueryClient();
  const { restore } = useWrites(collection);
  const bring = () =>
    restore.mutateAsync({ id: item.id, etag: tagOf(item) }).then(
      async () => {
        toast({ text: t("bin.restored", { name }) });
        await cache.invalidateQueries({ queryKey: ["bin"] });
      },
      () => toast({ text: t("bin.restore.failed") }),
    );
  return (
    <Button
      variant="default"
      leftSection={<Icon name="undo" size={18} />}
      loading={restore.isPending}
      aria-label={t("bin.restore.named", { name })}
      onClick={() => void bring()}
    >
      {t("bin.restore")}
    </Button>
  );
}
