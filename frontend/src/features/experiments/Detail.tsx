// The page of one experiment: where it stands, what it asks, who is in it, and how it came to be so.
import { Link, useNavigate } from "@tanstack/react-router";
import { useWrites } from "@/api/cache";
import type { Read } from "@/api/records";
import { formatDay } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { VisibilityBadge } from "@/ui/Badges";
import { BinButton } from "@/ui/BinButton";
import { PastChanges } from "@/ui/History";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { Line } from "@/ui/LinkList";
import { Columns, Page, Section } from "@/ui/Page";
import { RichText } from "@/ui/RichText";
import { WithRecord } from "@/ui/WithRecord";
import { ExperimentFacts } from "./Facts";
import { Hypotheses } from "./Hypotheses";
import { Involvements } from "./Involvements";
import { detailInclude } from "./queries";
import { StagePath } from "./StagePath";
import { SuggestButton } from "@/ui/SuggestButton";
import styles from "./Detail.module.css";

export function ExperimentDetail({ id }: { id: string }) {
  return (
    <WithRecord collection="experiments" id={id} include={detailInclude}>
      {(read) => <Shown read={read} />}
    </WithRecord>
  );
}

function Shown({ read }: { read: Read<"experiments"> }) {
  const t = useT();
  const { record } = read;
  return (
    <Page
      title={record.title}
      above={<Link {...links.experiments()}>{t("nav.experiments")}</Link>}
      lead={
        <>
          <Line>
            {sentence(t(`nature.${record.nature}`))}
            <VisibilityBadge visibility={record.visibility} />
          </Line>
          {record.summary && <span className={styles.summary}>{record.summary}</span>}
        </>
      }
      actions={<Actions read={read} />}
    >
      <StagePath read={read} />
      <Columns
        main={
          <>
            {record.research_question && (
              <Section title={t("field.research_question")}>
                <p className={styles.question}>{record.research_question}</p>
              </Section>
            )}
            {record.description && (
              <Section title={t("field.description")}>
                <RichText text={record.description} />
              </Section>
            )}
            <Hypotheses experiment={record.id} editable={read.may.includes("change")} />
            <Involvements experiment={record.id} editable={read.may.includes("change")} />
            <Stages read={read} />
            <PastChanges collection="experiments" read={read} />
          </>
        }
        side={<ExperimentFacts read={read} />}
      />
    </Page>
  );
}

function Actions({ read }: { read: Read<"experiments"> }) {
  const t = useT();
  const navigate = useNavigate();
  const writes = useWrites("experiments", ["hypotheses", "involvements"]);
  const { id, title } = read.record;
  return (
    <>
      {read.may.includes("change") && (
        <LinkButton {...links.experimentEdit(id)} variant="default" leftSection={<Icon name="edit" size={18} />}>
          {t("common.edit")}
        </LinkButton>
      )}
      <SuggestButton about={{ collection: "experiments", id }} may={read.may} />
      {read.may.includes("bin") && (
        <BinButton
          read={read}
          name={title}
          writes={writes}
          gone={() => void navigate(links.experiments())}
          back={() => void navigate(links.experiment(id))}
        />
      )}
    </>
  );
}

/** Members see others as `{id, name}`; what is no member has no name to show. */
function authorOf(by: unknown): string | undefined {
  return typeof by === "object" && by !== null && "name" in by ? String(by.name) : undefined;
}

/** The reasons given along the way; without any there is nothing to tell beyond the path itself. */
function Stages({ read }: { read: Read<"experiments"> }) {
  const t = useT();
  const locale = useLocale();
  const told = (read.record.stages ?? []).filter((entry) => entry.reason);
  if (told.length === 0) return null;
  return (
    <Section title={t("experiments.reasons")}>
      <ul className={styles.reasons}>
        {told.map((entry, index) => (
          <li key={index}>
            <span className={styles.when}>
              {sentence(t(`stage.${entry.stage}`))}
              {entry.on && ` · ${formatDay(entry.on, locale)}`}
              {authorOf(entry.by) && ` · ${authorOf(entry.by)}`}
            </span>
            {entry.reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}
