// Who is involved, in which role and since when; what ended stays readable.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useWrites } from "@/api/cache";
import { readRecord } from "@/api/query";
import type { Included, Listed } from "@/api/records";
import { today } from "@/i18n/format";
import { sentence, useT } from "@/i18n/i18n";
import { useSpan } from "@/i18n/useSpan";
import { GridButton } from "@/ui/GridButton";
import { Section } from "@/ui/Page";
import { RecordName, useRecordName } from "@/ui/RecordName";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { useSoon } from "@/ui/useSoon";
import { AddButton } from "./Hypotheses";
import { involvementsOf } from "./queries";
import styles from "./Related.module.css";

type Involvement = Listed<"involvements">;

const editor = () => import("./InvolvementEditor");
const InvolvementEditor = lazy(editor);

function isPast({ until }: Involvement): boolean {
  return Boolean(until && until < today().slice(0, until.length));
}

export function Involvements({ experiment, editable }: { experiment: string; editable: boolean }) {
  const t = useT();
  useSoon(editor);
  const [editing, setEditing] = useState<string>();
  const answer = useQuery(involvementsOf(experiment));
  const items = [...(answer.data?.items ?? [])].sort((a, b) => Number(isPast(a)) - Number(isPast(b)));
  // Whoever may change one that is there is in the team, and may add another.
  const mayAdd = editable || items.some((item) => item.may?.includes("change"));
  return (
    <Section
      title={t("involvements.title")}
      actions={
        mayAdd && (
          <>
            {items.length > 1 && <GridButton small collection="involvements" filter={{ experiment: [experiment] }} />}
            <AddButton label={t("involvements.add")} onClick={() => setEditing("new")} />
          </>
        )
      }
    >
      {answer.isPending && <Waiting lines={3} />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isSuccess && items.length === 0 && <p className={styles.none}>{t("involvements.none")}</p>}
      <ul className={styles.list}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            included={answer.data?.included ?? {}}
            edit={item.may?.includes("change") ? () => setEditing(item.id) : undefined}
          />
        ))}
      </ul>
      <Suspense>
        {editing && <InvolvementEditor experiment={experiment} id={editing} close={() => setEditing(undefined)} />}
      </Suspense>
    </Section>
  );
}

function Item({ item, included, edit }: { item: Involvement; included: Included; edit?: () => void }) {
  const t = useT();
  const name = useRecordName("stakeholders", item.stakeholder, included) ?? "";
  const dates = useSpan()({ from: item.since, to: item.until });
  return (
    <li className={styles.item} data-past={isPast(item)}>
      <div className={styles.body}>
        <RecordName collection="stakeholders" id={item.stakeholder} included={included} />
        <p className={styles.detail}>
          {[sentence(t(`role.${item.role}`)), dates, item.note].filter(Boolean).join(" · ")}
        </p>
      </div>
      {edit && (
        <div className={styles.acts}>
          {!item.until && <EndButton item={item} name={name} />}
          <Button
            variant="subtle"
            size="compact-md"
            h={36}
            aria-label={t("common.edit.named", { name })}
            onClick={edit}
          >
            {t("common.edit")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Ends an involvement today, with a way back. The tag is read just before: a list has none. */
function EndButton({ item, name }: { item: Involvement; name: string }) {
  const t = useT();
  const toast = useToast();
  const writes = useWrites("involvements", ["experiments"]);
  const set = async (until: string | null) => {
    const read = await readRecord("involvements", item.id, "");
    await writes.patch.mutateAsync({ id: item.id, etag: read.etag, patch: { until } });
  };
  const end = () =>
    set(today()).then(
      () => toast({ text: t("involvements.ended", { name }), undo: () => set(null) }),
      () => toast({ text: t("involvements.end.failed") }),
    );
  return (
    <Button
      variant="subtle"
      size="compact-md"
      h={36}
      loading={writes.patch.isPending}
      aria-label={t("involvements.end.named", { name })}
      onClick={() => void end()}
    >
      {t("involvements.end")}
    </Button>
  );
}
