// One programme: its question, its line of time, its phases.
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { pageOptions } from "@/api/cache";
import type { Listed } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { useSpan } from "@/i18n/useSpan";
import { Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { EditButton } from "./EditButton";
import { Phases } from "./Phases";
import { ProgrammeEditor } from "./ProgrammeForm";
import { Timeline } from "./Timeline";
import { TimelineTable } from "./TimelineTable";
import { linesOf, rowsOf } from "./timeline";
import styles from "./List.module.css";

export function Programme({ programme }: { programme: Listed<"programmes"> }) {
  const span = useSpan();
  const [editing, setEditing] = useState(false);
  const phases = useQuery(
    pageOptions("phases", { programme: [programme.id], sort: "position", limit: 100, include: "may" }),
  );
  return (
    <Section
      title={programme.title}
      actions={
        programme.may?.includes("change") && <EditButton name={programme.title} onClick={() => setEditing(true)} />
      }
    >
      <p className={styles.when}>{sentence(span({ from: programme.starts_on, to: programme.ends_on }) ?? "")}</p>
      {programme.summary && <p className={styles.summary}>{programme.summary}</p>}
      {programme.research_question && <p className={styles.question}>{programme.research_question}</p>}
      {phases.isPending && <Waiting lines={3} />}
      {phases.isError && <Failed error={phases.error} retry={() => void phases.refetch()} />}
      {phases.data && phases.data.items.length > 0 && <Drawn programme={programme} phases={phases.data.items} />}
      {phases.data && <Phases programme={programme} phases={phases.data.items} />}
      {editing && <ProgrammeEditor id={programme.id} close={() => setEditing(false)} />}
    </Section>
  );
}

function Drawn({ programme, phases }: { programme: Listed<"programmes">; phases: Listed<"phases">[] }) {
  const t = useT();
  const fields = "title,phase,stage,starts_on,ends_on";
  const answer = useQuery(pageOptions("experiments", { programme: [programme.id], limit: 200, fields }));
  const experiments = useMemo(() => answer.data?.items ?? [], [answer.data]);
  const [now] = useState(() => Date.now());
  const rows = useMemo(() => rowsOf(phases, experiments, now), [phases, experiments, now]);
  const lines = useMemo(() => linesOf(phases, experiments), [phases, experiments]);
  const title = `${t("programmes.timeline")} – ${programme.title}`;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  return (
    <>
      <Timeline title={title} rows={rows} now={now} />
      <TimelineTable title={title} lines={lines} />
    </>
  );
}
