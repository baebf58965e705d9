// The phases of a programme with what they owe; a deliverable is noted as given where it stands.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { mayCreate, useMe } from "@/api/me";
import type { Listed } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { useSpan } from "@/i18n/useSpan";
import { links } from "@/links";
import { Tag } from "@/ui/Badges";
import { GridButton } from "@/ui/GridButton";
import { Icon } from "@/ui/Icon";
import { Line } from "@/ui/LinkList";
import { RichText } from "@/ui/RichText";
import { Deliverables } from "./Deliverables";
import { EditButton } from "./EditButton";
import { PhaseEditor } from "./PhaseForm";
import styles from "./List.module.css";

interface Props {
  programme: Listed<"programmes">;
  phases: Listed<"phases">[];
}

export function Phases({ programme, phases }: Props) {
  const t = useT();
  const me = useMe();
  const [editing, setEditing] = useState<string>();
  return (
    <>
      {phases.length === 0 && <p className={styles.when}>{t("phases.none")}</p>}
      <ol className={styles.phases} aria-label={t("programmes.phases")}>
        {phases.map((phase) => (
          <Phase key={phase.id} phase={phase} edit={() => setEditing(phase.id)} />
        ))}
      </ol>
      <div className={styles.acts}>
        {mayCreate(me, "phases") && (
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setEditing("new")}>
            {t("phases.new")}
          </Button>
        )}
        {phases.length > 1 && <GridButton collection="phases" filter={{ programme: [programme.id] }} />}
      </div>
      {editing && (
        <PhaseEditor
          programme={programme.id}
          position={phases.length + 1}
          id={editing}
          close={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

function Phase({ phase, edit }: { phase: Listed<"phases">; edit: () => void }) {
  const t = useT();
  const span = useSpan();
  const planned = span({ from: phase.starts_on, to: phase.ends_on });
  const real = span({ from: phase.began_on, to: phase.ended_on });
  const editable = phase.may?.includes("change") ?? false;
  return (
    <li data-status={phase.status}>
      <div className={styles.phaseHead}>
        <h3>{phase.title}</h3>
        {editable && <EditButton name={phase.title} onClick={edit} />}
      </div>
      <Line>
        <Tag>{sentence(t(`phase_kind.${phase.kind}`))}</Tag>
        {phase.status && <Tag>{sentence(t(`status.${phase.status}`))}</Tag>}
        <span className={styles.when}>
          {[planned && sentence(planned), real && t("phases.real", { span: real })].filter(Boolean).join(" · ")}
        </span>
      </Line>
      {phase.objective && <RichText text={phase.objective} />}
      <Deliverables phase={phase} editable={editable} />
      <Link {...links.experimentsOf({ phase: phase.id })}>{t("programmes.experiments")}</Link>
    </li>
  );
}
