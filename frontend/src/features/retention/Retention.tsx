// How long things are kept: each period with what it would take, agreed to before it first acts, and what went by it.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dueIn, type Period, type RetentionEntry, retentionOptions, useWithdraw } from "@/api/retention";
import { formatDay, formatInstant } from "@/i18n/format";
import { type Locale, type Translate, useLocale, useT } from "@/i18n/i18n";
import { ActionItem, ActionList } from "@/ui/ActionList";
import { Page, Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { AgreeDialog } from "./AgreeDialog";
import { formatPeriod } from "./period";
import { warned } from "./warned";

export function Retention() {
  const t = useT();
  const retention = useQuery(retentionOptions);
  return (
    <Page title={t("retention.title")} lead={t("retention.lead")}>
      {retention.isPending && <Waiting lines={6} />}
      {retention.isError && <Failed error={retention.error} retry={() => void retention.refetch()} />}
      {retention.data && (
        <>
          <Section title={t("retention.periods")}>
            <ActionList label={t("retention.periods")}>
              {retention.data.items.map((period) => (
                <PeriodItem key={period.kind} period={period} />
              ))}
            </ActionList>
          </Section>
          <Section title={t("retention.register")}>
            {retention.data.register.length === 0 && <p>{t("retention.register.empty")}</p>}
            <ActionList label={t("retention.register")}>
              {retention.data.register.map((entry) => (
                <EntryItem key={entry.id} entry={entry} />
              ))}
            </ActionList>
          </Section>
        </>
      )}
    </Page>
  );
}

/** What is older, in a sentence. */
function waiting(period: Period, t: Translate, locale: Locale): string {
  const count = dueIn(period);
  if (count === 0 || !period.oldest) return t("retention.due.none");
  const since = formatDay(period.oldest, locale);
  const still = period.warning ? "retention.due.warned" : "retention.due.still";
  return t(period.agreed ? still : "retention.due", { count, since });
}

function PeriodItem({ period }: { period: Period }) {
  const t = useT();
  const toast = useToast();
  const locale = useLocale();
  const withdraw = useWithdraw();
  const [asking, setAsking] = useState(false);
  const { kind, days, agreed } = period;
  const name = t(`retention.${kind}`);
  const state = days === undefined ? "retention.for_ever" : agreed ? "retention.agreed" : "retention.not_agreed";
  const takeBack = () =>
    withdraw.mutate(kind, { onSuccess: () => toast({ text: t("retention.withdrawn.done", { name }) }) });
  return (
    <ActionItem
      name={name}
      details={[
        t(`retention.${kind}.text`),
        days !== undefined && t("retention.period", { period: formatPeriod(days, locale) }),
        t(state),
        days !== undefined && waiting(period, t, locale),
        warned(period, t, locale),
      ]}
      alert={withdraw.isError && t("retention.failed")}
    >
      {days !== undefined && !agreed && (
        <Button variant="default" aria-label={t("retention.look.named", { name })} onClick={() => setAsking(true)}>
          {t("retention.look")}
        </Button>
      )}
      {agreed && (
        <Button
          variant="default"
          aria-label={t("retention.withdraw.named", { name })}
          loading={withdraw.isPending}
          onClick={takeBack}
        >
          {t("retention.withdraw")}
        </Button>
      )}
      {asking && days !== undefined && <AgreeDialog period={{ ...period, days }} close={() => setAsking(false)} />}
    </ActionItem>
  );
}

function EntryItem({ entry }: { entry: RetentionEntry }) {
  const t = useT();
  const locale = useLocale();
  const { kind, deed, days, gone, at, by } = entry;
  const who = (by as { name?: string }).name ?? t("retention.somebody");
  const values = { who, count: gone, period: formatPeriod(days, locale) };
  return (
    <ActionItem
      name={t(`retention.${kind}`)}
      details={[t(`retention_deed.${deed}`, values), formatInstant(at, locale)]}
    />
  );
}
