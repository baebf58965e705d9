// Pairs of stakeholders that may be one: seen side by side, merged, or kept as two.
import { Button } from "@mantine/core";
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type DuplicatePage, duplicatePage, keepDistinct } from "@/api/merging";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Tag } from "@/ui/Badges";
import { MergeDialog } from "@/ui/MergeDialog";
import { MoreButton } from "@/ui/MoreButton";
import { Page } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { Empty, Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./Duplicates.module.css";

type Pair = DuplicatePage["items"][number];

const pairsOptions = infiniteQueryOptions({
  queryKey: ["stakeholders", "duplicates"],
  queryFn: ({ pageParam, signal }) => duplicatePage(pageParam, signal),
  initialPageParam: "",
  getNextPageParam: (page) => page.next ?? undefined,
});

export function Duplicates() {
  const t = useT();
  const pairs = useInfiniteQuery(pairsOptions);
  const all = pairs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      wide
      title={t("duplicates.title")}
      lead={t("duplicates.lead")}
      above={<Link {...links.stakeholders()}>{t("nav.stakeholders")}</Link>}
    >
      {pairs.isPending && <Waiting lines={6} />}
      {pairs.isError && <Failed error={pairs.error} retry={() => void pairs.refetch()} />}
      {pairs.isSuccess && all.length === 0 && (
        <Empty title={t("duplicates.empty.title")}>{t("duplicates.empty.text")}</Empty>
      )}
      <ul className={styles.pairs}>
        {all.map((pair) => (
          <OnePair key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
        ))}
      </ul>
      {all.length > 0 && (
        <MoreButton
          shown={all.length}
          more={pairs.hasNextPage}
          loading={pairs.isFetchingNextPage}
          onMore={() => void pairs.fetchNextPage()}
        />
      )}
    </Page>
  );
}

function OnePair({ pair }: { pair: Pair }) {
  const t = useT();
  const toast = useToast();
  const cache = useQueryClient();
  const [merging, setMerging] = useState(false);
  const { one, other, why } = pair;
  const named = { one: one.name, other: other.name };
  const keep = useMutation({
    mutationFn: (distinct: boolean) => keepDistinct(one.id, other.id, distinct),
    onSuccess: () => cache.invalidateQueries({ queryKey: pairsOptions.queryKey }),
    onError: () => toast({ text: t("duplicates.failed") }),
  });
  const setAside = () =>
    keep.mutate(true, {
      onSuccess: () => toast({ text: t("duplicates.distinct.done"), undo: () => keep.mutateAsync(false) }),
    });
  return (
    <li className={styles.pair}>
      <div className={styles.two}>
        <Known record={one} />
        <Known record={other} />
      </div>
      <p className={styles.why}>
        {why.map((reason) => (
          <Tag key={reason}>{t(`likeness.${reason}`)}</Tag>
        ))}
      </p>
      <div className={styles.actions}>
        <Button onClick={() => setMerging(true)} aria-label={t("duplicates.compare.named", named)}>
          {t("duplicates.compare")}
        </Button>
        <Button
          variant="default"
          loading={keep.isPending}
          onClick={setAside}
          aria-label={t("duplicates.distinct.named", named)}
        >
          {t("duplicates.distinct")}
        </Button>
      </div>
      {merging && (
        <MergeDialog collection="stakeholders" one={one.id} other={other.id} close={() => setMerging(false)} />
      )}
    </li>
  );
}

/** What tells people of the directory apart at a glance. */
function Known({ record }: { record: Pair["one"] }) {
  const numbers = [record.siret ?? record.siren, record.rna].filter(Boolean).join(" · ");
  const place = [record.address?.street, record.address?.postal_code, record.address?.locality].filter(Boolean);
  return (
    <div className={styles.known}>
      <Link {...links.stakeholder(record.id)}>{record.name}</Link>
      {record.short_name && <span>{record.short_name}</span>}
      {place.length > 0 && <span>{place.join(", ")}</span>}
      {record.territory && (
        <span>
          <RecordName collection="territories" id={record.territory} plain />
        </span>
      )}
      {numbers && <span>{numbers}</span>}
    </div>
  );
}
