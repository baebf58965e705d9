// The page of a stakeholder: who they are, how to reach them, with whom they are tied, in what they take part.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useWrites } from "@/api/cache";
import type { Read } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { VisibilityBadge } from "@/ui/Badges";
import { BinButton } from "@/ui/BinButton";
import { PastChanges } from "@/ui/History";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { Line, LinkLine, LinkList, None } from "@/ui/LinkList";
import { Columns, Page, Section } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { RichText } from "@/ui/RichText";
import { Failed, Waiting } from "@/ui/States";
import { WithRecord } from "@/ui/WithRecord";
import { StakeholderFacts } from "./Facts";
import { MergeButton } from "./MergeButton";
import { detailInclude, involvementsOf } from "./queries";
import { Relationships } from "./Relationships";
import { SuggestButton } from "@/ui/SuggestButton";

export function StakeholderDetail({ id }: { id: string }) {
  return (
    <WithRecord collection="stakeholders" id={id} include={detailInclude}>
      {(read) => <Shown read={read} />}
    </WithRecord>
  );
}

function Shown({ read }: { read: Read<"stakeholders"> }) {
  const t = useT();
  const { record } = read;
  const what = record.category ? t(`category.${record.category}`) : t(`stakeholder_kind.${record.kind}`);
  return (
    <Page
      title={record.name}
      above={<Link {...links.stakeholders()}>{t("nav.stakeholders")}</Link>}
      lead={
        <Line>
          {[record.short_name, sentence(what)].filter(Boolean).join(" · ")}
          {record.network_member && <span>{t("field.network_member")}</span>}
          <VisibilityBadge visibility={record.visibility} />
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
            <Part id={record.id} />
            <Relationships stakeholder={record.id} />
            <PastChanges collection="stakeholders" read={read} />
          </>
        }
        side={<StakeholderFacts read={read} />}
      />
    </Page>
  );
}

function Actions({ read }: { read: Read<"stakeholders"> }) {
  const t = useT();
  const navigate = useNavigate();
  const writes = useWrites("stakeholders");
  const { id, name } = read.record;
  return (
    <>
      {read.may.includes("change") && (
        <LinkButton {...links.stakeholderEdit(id)} variant="default" leftSection={<Icon name="edit" size={18} />}>
          {t("common.edit")}
        </LinkButton>
      )}
      <SuggestButton about={{ collection: "stakeholders", id }} may={read.may} />
      {read.may.includes("merge") && <MergeButton read={read} />}
      {read.may.includes("bin") && (
        <BinButton
          read={read}
          name={name}
          writes={writes}
          gone={() => void navigate(links.stakeholders())}
          back={() => void navigate(links.stakeholder(id))}
        />
      )}
    </>
  );
}

/** The experiments in which they are involved, and as what. */
function Part({ id }: { id: string }) {
  const t = useT();
  const answer = useQuery(involvementsOf(id));
  return (
    <Section title={t("stakeholders.part")}>
      {answer.isPending && <Waiting lines={2} />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data?.items.length === 0 && <None>{t("stakeholders.part.none")}</None>}
      <LinkList>
        {answer.data?.items.map((item) => (
          <LinkLine key={item.id} detail={[sentence(t(`role.${item.role}`)), item.note].filter(Boolean).join(" · ")}>
            <RecordName collection="experiments" id={item.experiment} included={answer.data.included} />
          </LinkLine>
        ))}
      </LinkList>
    </Section>
  );
}
