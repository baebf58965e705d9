// What others did since the last visit, a line for each record.
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Dashboard } from "@/api/dashboard";
import type { Collection } from "@/api/records";
import { formatDay } from "@/i18n/format";
import { type MessageId, sentence, useLocale, useT } from "@/i18n/i18n";
import { links, recordLink } from "@/links";
import { StageBadge } from "@/ui/Badges";
import { LinkLine, LinkList, None } from "@/ui/LinkList";
import { Section } from "@/ui/Page";

type Line = Dashboard["news"][number];

export function News({ dashboard }: { dashboard: Dashboard }) {
  const t = useT();
  const locale = useLocale();
  const { since, news, more } = dashboard;
  const title = since ? t("home.news.since", { date: formatDay(since, locale) }) : t("home.moving");
  return (
    <Section title={title} actions={<Link {...links.experiments()}>{t("list.see_all")}</Link>}>
      {news.length === 0 && <None>{t("home.news.none")}</None>}
      <LinkList>
        {news.map((line) => (
          <OneLine key={`${line.collection}${line.record?.id ?? line.at}`} line={line} />
        ))}
      </LinkList>
      {more && <None>{t("home.news.more")}</None>}
    </Section>
  );
}

function OneLine({ line }: { line: Line }) {
  const t = useT();
  const locale = useLocale();
  const by = (line.by as { name?: string }).name ?? t("history.system");
  const detail = [
    t(line.stage ? "home.news.stage" : (`change_kind.${line.kind}` as MessageId)),
    by,
    formatDay(line.at, locale),
  ].join(" · ");
  return (
    <LinkLine detail={detail} end={line.stage && <StageBadge stage={line.stage} />}>
      <About line={line} />
    </LinkLine>
  );
}

/** More than this of one import were not all counted. */
const counted = 100;

function About({ line }: { line: Line }) {
  const t = useT();
  const { record, of = [], count } = line;
  const collection = line.collection as Collection;
  const kind = t(`collection.${collection}`);
  if (!record) return <span>{t(count > counted ? "home.news.several" : "bin.shelf", { name: kind, count })}</span>;
  const name = wordOf(collection, record.title);
  const link = recordLink(collection, record.id);
  const title = name ? sentence(t(name)) : record.title;
  return (
    <span>
      {link ? <Link {...link}>{title}</Link> : title}
      {of.map((end) => {
        const to = recordLink(end.collection as Collection, end.id);
        return (
          <Fragment key={end.id}>
            {" · "}
            {to ? <Link {...to}>{end.title}</Link> : end.title}
          </Fragment>
        );
      })}
    </span>
  );
}

/** What has no name of its own is called by its role or kind. */
function wordOf(collection: Collection, title: string): MessageId | undefined {
  if (collection === "involvements") return `role.${title}` as MessageId;
  if (collection === "relationships") return `relationship_kind.${title}` as MessageId;
  return undefined;
}
