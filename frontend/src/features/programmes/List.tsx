// The programmes and their phases, to read: what is asked, when, and what has been delivered.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { pageOptions } from "@/api/cache";
import type { Listed } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { useSpan } from "@/i18n/useSpan";
import { links } from "@/links";
import { Tag } from "@/ui/Badges";
import { Line } from "@/ui/LinkList";
import { Page, Section } from "@/ui/Page";
import { RichText } from "@/ui/RichText";
import { Empty, Failed, Waiting } from "@/ui/States";
import styles from "./List.module.css";

export function ProgrammeList() {
  const t = useT();
  const programmes = useQuery(pageOptions("programmes", { limit: 50 }));
  return (
    <Page title={t("nav.programmes")}>
      {programmes.isPending && <Waiting />}
      {programmes.isError && <Failed error={programmes.error} retry={() => void programmes.refetch()} />}
      {programmes.data?.items.length === 0 && (
        <Empty title={t("programmes.empty.title")}>{t("programmes.empty.text")}</Empty>
      )}
      {programmes.data?.items.map((programme) => (
        <Programme key={programme.id} programme={programme} />
      ))}
    </Page>
  );
}

function Programme({ programme }: { programme: Listed<"programmes"> }) {
  const t = useT();
  const span = useSpan();
  const phases = useQuery(pageOptions("phases", { programme: [programme.id], sort: "position", limit: 50 }));
  return (
    <Section title={programme.title}>
      <p className={styles.when}>{sentence(span({ from: programme.starts_on, to: programme.ends_on }) ?? "")}</p>
      {programme.summary && <p className={styles.summary}>{programme.summary}</p>}
      {programme.research_question && <p className={styles.question}>{programme.research_question}</p>}
      {phases.isPending && <Waiting lines={3} />}
      {phases.isError && <Failed error={phases.error} retry={() => void phases.refetch()} />}
      <ol className={styles.phases} aria-label={t("programmes.phases")}>
        {phases.data?.items.map((phase) => (
          <li key={phase.id} data-status={phase.status}>
            <h3>{phase.title}</h3>
            <Line>
              <Tag>{sentence(t(`phase_kind.${phase.kind}`))}</Tag>
              {phase.status && <Tag>{sentence(t(`status.${phase.status}`))}</Tag>}
              <span className={styles.when}>{sentence(span({ from: phase.starts_on, to: phase.ends_on }) ?? "")}</span>
            </Line>
            {phase.objective && <RichText text={phase.objective} />}
            <Link {...links.experimentsOf({ phase: phase.id })}>{t("programmes.experiments")}</Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}
