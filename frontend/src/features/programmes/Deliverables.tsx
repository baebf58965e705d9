// What a phase owes: given, still to come, or late.
import { Button } from "@mantine/core";
import { tagOf } from "@/api/bin";
import { useWrites } from "@/api/cache";
import { isProblem } from "@/api/problem";
import type { Listed, Records } from "@/api/records";
import { formatDate, today } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Icon, type IconName } from "@/ui/Icon";
import { useToast } from "@/ui/Toasts";
import { Website } from "@/ui/Website";
import { reach } from "./timeline";
import styles from "./List.module.css";

type Deliverable = NonNullable<Records["phases"]["deliverables"]>[number];

const icons: Record<"given" | "late" | "due", IconName> = { given: "check", late: "alert", due: "clock" };

function stateOf({ done_on, due_on }: Deliverable): keyof typeof icons {
  if (done_on) return "given";
  const due = reach(due_on);
  return due && due.to <= Date.now() ? "late" : "due";
}

export function Deliverables({ phase, editable }: { phase: Listed<"phases">; editable: boolean }) {
  const t = useT();
  const deliverables = phase.deliverables ?? [];
  if (deliverables.length === 0) return null;
  return (
    <ul className={styles.deliverables} aria-label={t("field.deliverables")}>
      {deliverables.map((deliverable, index) => (
        <li key={index}>
          <One deliverable={deliverable} />
          {editable && !deliverable.done_on && <GiveButton phase={phase} index={index} />}
        </li>
      ))}
    </ul>
  );
}

function One({ deliverable }: { deliverable: Deliverable }) {
  const t = useT();
  const locale = useLocale();
  const state = stateOf(deliverable);
  const date = deliverable.done_on ?? deliverable.due_on;
  return (
    <span className={styles.deliverable} data-state={state}>
      <Icon name={icons[state]} size={18} />
      <span>
        {deliverable.title}
        {date && ` · ${t(`phases.deliverable.${state}`, { date: formatDate(date, locale) })}`}
        {deliverable.link && (
          <>
            {" · "}
            <Website address={deliverable.link} />
          </>
        )}
      </span>
    </span>
  );
}

/** Notes a deliverable as given today, with a way back; somebody else's change in between is not written over. */
function GiveButton({ phase, index }: { phase: Listed<"phases">; index: number }) {
  const t = useT();
  const toast = useToast();
  const writes = useWrites("phases");
  const deliverables = phase.deliverables ?? [];
  const name = deliverables[index]?.title ?? "";
  const put = (etag: string, list: Deliverable[]) =>
    writes.patch.mutateAsync({ id: phase.id, etag, patch: { deliverables: list } });
  const failed = (error: unknown) =>
    toast({ text: t(isProblem(error, 412) ? "phases.deliverable.stale" : "phases.deliverable.failed") });
  const give = async () => {
    const given = deliverables.map((one, place) => (place === index ? { ...one, done_on: today() } : one));
    try {
      const { etag } = await put(tagOf(phase), given);
      toast({ text: t("phases.deliverable.done", { name }), undo: () => put(etag, deliverables).catch(failed) });
    } catch (error) {
      failed(error);
      await writes.refresh();
    }
  };
  return (
    <Button
      variant="subtle"
      size="compact-md"
      h={36}
      loading={writes.patch.isPending}
      aria-label={t("phases.deliverable.give.named", { name })}
      onClick={() => void give()}
    >
      {t("phases.deliverable.give")}
    </Button>
  );
}
