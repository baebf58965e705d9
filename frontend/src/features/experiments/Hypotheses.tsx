// The hypotheses of an experiment; one that was reformulated or set aside stays, marked as such.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { Records } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { GridButton } from "@/ui/GridButton";
import { Icon, type IconName } from "@/ui/Icon";
import { Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { useSoon } from "@/ui/useSoon";
import { hypothesesOf } from "./queries";
import styles from "./Related.module.css";

type Hypothesis = Records["hypotheses"];

const editor = () => import("./HypothesisEditor");
const HypothesisEditor = lazy(editor);

const marks: Record<NonNullable<Hypothesis["status"]>, IconName> = {
  open: "clock",
  supported: "check",
  nuanced: "edit",
  reformulated: "arrow",
  set_aside: "close",
};

export function Hypotheses({ experiment, editable }: { experiment: string; editable: boolean }) {
  const t = useT();
  useSoon(editor);
  const [editing, setEditing] = useState<string>();
  const answer = useQuery(hypothesesOf(experiment));
  const items = answer.data?.items ?? [];
  // Whoever may change one that is there is in the team, and may add another.
  const mayAdd = editable || items.some((item) => item.may?.includes("change"));
  return (
    <Section
      title={t("hypotheses.title")}
      actions={
        mayAdd && (
          <>
            {items.length > 1 && <GridButton small collection="hypotheses" filter={{ experiment: [experiment] }} />}
            <AddButton label={t("hypotheses.add")} onClick={() => setEditing("new")} />
          </>
        )
      }
    >
      {answer.isPending && <Waiting lines={2} />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isSuccess && items.length === 0 && <p className={styles.none}>{t("hypotheses.none")}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span className={styles.mark} data-status={item.status ?? "open"}>
              <Icon name={marks[item.status ?? "open"]} size={18} />
            </span>
            <div className={styles.body}>
              <p className={styles.statement}>{item.statement}</p>
              <p className={styles.detail}>
                {sentence(t(`hypothesis_status.${item.status ?? "open"}`))}
                {item.note && ` · ${item.note}`}
              </p>
            </div>
            {item.may?.includes("change") && (
              <Button
                variant="subtle"
                size="compact-md"
                h={36}
                aria-label={t("common.edit.named", { name: item.statement })}
                onClick={() => setEditing(item.id)}
              >
                {t("common.edit")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {editing && <HypothesisEditor experiment={experiment} id={editing} close={() => setEditing(undefined)} />}
      </Suspense>
    </Section>
  );
}

export function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-md" h={40} leftSection={<Icon name="plus" size={18} />} onClick={onClick}>
      {label}
    </Button>
  );
}
