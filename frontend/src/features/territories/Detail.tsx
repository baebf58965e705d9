// The page of a territory: what it is, what lies around and inside it, and what happens there.
import { Link, useNavigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
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
import styles from "./Detail.module.css";

export function TerritoryDetail({ id }: { id: string }) {
  return (
    <WithRecord collection="territories" id={id} include="may,parent,members,challenges">
      {(read) => <Shown read={read} />}
    </WithRecord>
  );
}

function Shown({ read }: { read: Read<"territories"> }) {
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
            {read.may.includes("history") && <PastChanges collection="territories" id={record.id} />}
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

function TerritoryFacts({ read }: { read: Read<"territories"> }) {
  const t = useT();
  const locale = useLocale();
  const { record, included } = read;
  return (
    <Facts>
      <Fact label={t("field.parent")}>
        {record.parent && <RecordName collection="territories" id={record.parent} included={included} />}
      </Fact>
      <Fact label={t("field.population")}>{record.population && formatNumber(record.population, locale)}</Fact>
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
      <Fact label={t("nav.stakeholders")}>
        <Link {...links.stakeholdersOf({ territory: record.id })}>{t("territories.stakeholders")}</Link>
      </Fact>
    </Facts>
  );
}
