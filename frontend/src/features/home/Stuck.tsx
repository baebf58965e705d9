// What waits for somebody: without a change for long, past its date, or left by who held a role.
import { Link } from "@tanstack/react-router";
import type { Dashboard } from "@/api/dashboard";
import type { Stage } from "@/api/records";
import { formatDate, formatDay } from "@/i18n/format";
import { type MessageId, sentence, useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { StageBadge } from "@/ui/Badges";
import { LinkLine, LinkList } from "@/ui/LinkList";
import { Section } from "@/ui/Page";

export function Stuck({ dashboard }: { dashboard: Dashboard }) {
  const t = useT();
  const locale = useLocale();
  const { idle, overdue, ended } = dashboard;
  if (idle.length + overdue.length + ended.length === 0) return null;
  const line = (key: string, { id, title }: { id: string; title: string }, detail: string, stage?: string) => (
    <LinkLine key={key} detail={detail} end={stage && <StageBadge stage={stage as Stage} />}>
      <Link {...links.experiment(id)}>{title}</Link>
    </LinkLine>
  );
  return (
    <Section title={t("home.stuck")}>
      <LinkList>
        {overdue.map(({ experiment, stage, ends_on }) =>
          line(`o${experiment.id}`, experiment, t("home.overdue", { date: formatDate(ends_on, locale) }), stage),
        )}
        {ended.map(({ experiment, stakeholder, role, until }) =>
          line(
            `e${experiment.id}${stakeholder.id}${role}`,
            experiment,
            t("home.ended", {
              role: sentence(t(`role.${role}` as MessageId)),
              name: stakeholder.title,
              date: formatDate(until, locale),
            }),
          ),
        )}
        {idle.map(({ experiment, stage, since }) =>
          line(`i${experiment.id}`, experiment, t("home.idle", { date: formatDay(since, locale) }), stage),
        )}
      </LinkList>
    </Section>
  );
}
