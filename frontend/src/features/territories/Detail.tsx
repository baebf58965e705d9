// The page of a territory: what it is, what lies around and inside it, and what happens there.
import { Link, useNavigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { pageOptions, useWrites } from "@/api/cache";
import type { Read } from "@/api/records";
import { formatNumber } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { StageBadge, Tag, VisibilityBadge } from "@/ui/Badges";
import { BinButton } from "@/ui/BinButton";
import { PastChanges } from "@/ui/History";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { Line, LinkLine, LinkList, None } from "@/ui/LinkList";
import { Columns, Fact, Facts, Page, Section } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { RichText } from "@/ui/RichText";
import { Failed, Waiting } from "@/ui/States";
import { WithRecord } from "@/ui/WithRecord";
import { SuggestButton } from "@/ui/SuggestButton";
import styles from "./Detail.module.css";
import { inhabitants, middlesOf, outlineOptions } from "./outlines";
import { detailInclude } from "./queries";
import type { SharesSearch } from "./search";
import { levelsInside, Shares } from "./Shares";

const PlaceMap = lazy(() => import("@/map/PlaceMap"));

interface Props {
  id: string;
  search: SharesSearch;
  onSearch: (patch: SharesSearch) => void;
}

export function TerritoryDetail({ id, search, onSearch }: Props) {
  return (
    <WithRecord collection="territories" id={id} include={detailInclude}>
      {(read) => <Shown read={read} search={search} onSearch={onSearch} />}
    </WithRecord>
  );
}

function Shown({ read, search, onSearch }: Omit<Props, "id"> & { read: Read<"territories"> }) {
  const t = useT();
  const { record, included } = read;
  return (
    <Page
      title={record.name}
      above={<Link {...links.territories()}>{t("nav.territories")}</Link>}
      lead={
        <Line>
          {[sentence(t(`scheme.${record.scheme}`)), record.code].filter(Boolean).join(" · ")}
          {record.scheme === "custom" && <VisibilityBadge visibility={record.visibility} />}
        </Line>
      }
      actions={<Actions read={read} />}
    >
      <Columns
        main={
          <>
            {record.description && (
              <Section title={t("field.description")}>
                <RichText text={record.description} />
              </Section>
            )}
            <Happening id={record.id} />
            <Organisations id={record.id} />
            {levelsInside(record).length > 0 && (
              <Section title={t("view.shares")}>
                <Shares inside={record} search={search} onSearch={onSearch} />
              </Section>
            )}
            {record.members && record.members.length > 0 && (
              <Section title={t("field.members")}>
                <ul className={styles.members}>
                  {record.members.map((member) => (
                    <li key={member}>
                      <RecordName collection="territories" id={member} included={included} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <PastChanges collection="territories" read={read} />
          </>
        }
        side={<TerritoryFacts read={read} />}
      />
    </Page>
  );
}

function Actions({ read }: { read: Read<"territories"> }) {
  const t = useT();
  const navigate = useNavigate();
  const writes = useWrites("territories");
  const { id, name } = read.record;
  return (
    <>
      {read.may.includes("change") && (
        <LinkButton {...links.territoryEdit(id)} variant="default" leftSection={<Icon name="edit" size={18} />}>
          {t("common.edit")}
        </LinkButton>
      )}
      <SuggestButton about={{ collection: "territories", id }} may={read.may} />
      {read.may.includes("bin") && (
        <BinButton
          read={read}
          name={name}
          writes={writes}
          gone={() => void navigate(links.territories())}
          back={() => void navigate(links.territory(id))}
        />
      )}
    </>
  );
}

/** The experiments on this territory, and on what lies inside it. */
function Happening({ id }: { id: string }) {
  const t = useT();
  const answer = useQuery(pageOptions("experiments", { territory: [id], limit: 10, sort: "-updated_at" }));
  if (answer.isPending) return <Waiting lines={3} />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  const { items, next } = answer.data;
  return (
    <Section
      title={t("territories.experiments")}
      actions={next && <Link {...links.experimentsOf({ territory: id })}>{t("list.see_all")}</Link>}
    >
      {items.length === 0 && <None>{t("territories.experiments.none")}</None>}
      <LinkList>
        {items.map((item) => (
          <LinkLine key={item.id} end={<StageBadge stage={item.stage} />}>
            <Link {...links.experiment(item.id)}>{item.title}</Link>
          </LinkLine>
        ))}
      </LinkList>
    </Section>
  );
}

/** The organisations and collectives there, by name. */
function Organisations({ id }: { id: string }) {
  const t = useT();
  const answer = useQuery(pageOptions("stakeholders", { territory: [id], limit: 10, sort: "title", count: "exact" }));
  if (answer.isPending) return <Waiting lines={3} />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  const { items, next, total } = answer.data;
  return (
    <Section
      title={t("territories.organisations")}
      actions={
        next && (
          <Link {...links.stakeholdersOf({ territory: id })}>{t("list.see_all.count", { count: total ?? 0 })}</Link>
        )
      }
    >
      {items.length === 0 && <None>{t("territories.organisations.none")}</None>}
      <LinkList>
        {items.map((item) => (
          <LinkLine
            key={item.id}
            detail={sentence(t(item.category ? `category.${item.category}` : `stakeholder_kind.${item.kind}`))}
          >
            <Link {...links.stakeholder(item.id)}>{item.name}</Link>
          </LinkLine>
        ))}
      </LinkList>
    </Section>
  );
}

/** Its outline, or those of its members; the middle where there is none. */
function Where({ read }: { read: Read<"territories"> }) {
  const t = useT();
  const navigate = useNavigate();
  const { record, included } = read;
  const drawn = useMemo(() => {
    const members = (record.members ?? []).flatMap((id) => included.territories?.[id] ?? []);
    return record.scheme === "custom" && members.length > 0 ? members : [record];
  }, [record, included]);
  const outlines = useQuery(outlineOptions(drawn));
  const points = useMemo(() => middlesOf(drawn), [drawn]);
  if (outlines.isPending) return <div className="map-frame-small" />;
  const shapes = outlines.data ?? [];
  if (points.length === 0 && shapes.length === 0) return null;
  return (
    <Suspense fallback={<div className="map-frame-small" />}>
      <PlaceMap
        label={t("territories.where", { name: record.name })}
        points={points}
        shapes={shapes}
        onPoint={(id) => void navigate(links.territory(id))}
      />
    </Suspense>
  );
}

/** How many communes lie inside; one commune holds none. */
function Inside({ id }: { id: string }) {
  const t = useT();
  const query = { territory: [id], scheme: ["insee-commune" as const], limit: 1, count: "exact" as const };
  const answer = useQuery(pageOptions("territories", query));
  const count = answer.data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Fact label={t("territories.contains")}>
      <Link {...links.territoriesIn(id)}>{t("territories.communes", { count })}</Link>
    </Fact>
  );
}

function TerritoryFacts({ read }: { read: Read<"territories"> }) {
  const t = useT();
  const locale = useLocale();
  const { record, included } = read;
  const members = (record.members ?? []).flatMap((id) => included.territories?.[id] ?? []);
  const population = record.population ?? (record.scheme === "custom" ? inhabitants(members).sum : 0);
  return (
    <>
      <Where read={read} />
      <Facts>
        <Fact label={t("field.parent")}>
          {record.parent && <RecordName collection="territories" id={record.parent} included={included} />}
        </Fact>
        <Fact label={t("field.population")}>{population > 0 && formatNumber(population, locale)}</Fact>
        {record.scheme !== "insee-commune" && <Inside id={record.id} />}
        <Fact label={t("field.postal_codes")}>{record.postal_codes?.join(", ")}</Fact>
        <Fact label={t("field.former_codes")}>{record.former_codes?.join(", ")}</Fact>
        <Fact label={t("field.challenges")}>
          {record.challenges?.length && (
            <span className={styles.tags}>
              {record.challenges.map((id) => (
                <Tag key={id}>
                  <RecordName collection="themes" id={id} included={included} plain />
                </Tag>
              ))}
            </span>
          )}
        </Fact>
        <Fact label={t("nav.network")}>
          <Link {...links.network({ territory: [record.id] })}>{t("territories.network")}</Link>
        </Fact>
      </Facts>
    </>
  );
}
