// The log of a webhook: what was sent, how it went, and sending one again.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { deliveriesOptions, type Delivery, useWebhookWrites, type Webhook } from "@/api/clients";
import { formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { type Column, DataTable } from "@/ui/DataTable";
import { Icon, type IconName } from "@/ui/Icon";
import { MoreButton } from "@/ui/MoreButton";
import { Failed, Waiting } from "@/ui/States";
import styles from "./clients.module.css";

const shapes: Record<Delivery["state"], IconName> = {
  waiting: "clock",
  delivered: "check",
  given_up: "alert",
  withheld: "eye",
};

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const locale = useLocale();
  const { replayOne } = useWebhookWrites(webhook.client);
  const log = useInfiniteQuery(deliveriesOptions(webhook.id));
  const rows = log.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: Column<Delivery>[] = [
    { key: "event", label: t("deliveries.event"), cell: ({ event }) => <code>{event}</code>, wide: true },
    {
      key: "state",
      label: t("deliveries.state"),
      cell: ({ state }) => (
        <span className={styles.standing} data-is={state === "given_up" ? "none" : "good"}>
          <Icon name={shapes[state]} size={16} />
          {t(`delivery_state.${state}` as MessageId)}
        </span>
      ),
    },
    { key: "status", label: t("deliveries.status"), cell: (delivery) => <LastStatus delivery={delivery} /> },
    {
      key: "at",
      label: t("deliveries.at"),
      cell: ({ attempts, created_at }) => formatInstant(attempts[0]?.at ?? created_at, locale),
    },
    {
      key: "again",
      label: t("deliveries.again"),
      cell: ({ id, event, state }) =>
        state === "waiting" ? undefined : (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t("deliveries.again.named", { event })}
            loading={replayOne.isPending && replayOne.variables.delivery === id}
            onClick={() => replayOne.mutate({ id: webhook.id, delivery: id })}
          >
            {t("deliveries.again")}
          </Button>
        ),
    },
  ];
  if (log.isPending) return <Waiting lines={2} />;
  if (log.isError) return <Failed error={log.error} retry={() => void log.refetch()} />;
  if (rows.length === 0) return <p>{t("deliveries.none")}</p>;
  return (
    <>
      {replayOne.error && <Failed error={replayOne.error} />}
      <DataTable caption={t("deliveries.title")} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {log.hasNextPage && (
        <MoreButton
          shown={rows.length}
          more
          loading={log.isFetchingNextPage}
          onMore={() => void log.fetchNextPage()}
        />
      )}
    </>
  );
}

/** The status of the last attempt with the time that it took, or what stood in the way; and how many there were. */
function LastStatus({ delivery }: { delivery: Delivery }) {
  const t = useT();
  const [last] = delivery.attempts;
  if (!last) return null;
  const trouble = last.trouble && t(`delivery_trouble.${last.trouble}` as MessageId);
  const told = [last.status, trouble, t("deliveries.took", { ms: last.milliseconds })].filter(Boolean).join(" · ");
  return (
    <>
      {told}
      {delivery.attempts.length > 1 && <> ({t("deliveries.attempts", { count: delivery.attempts.length })})</>}
    </>
  );
}
