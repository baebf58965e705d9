// What can be done with many experiments at once: stage, phase, themes, who may see them.
import { Textarea, TextInput } from "@mantine/core";
import { stageMoveConstraints } from "@/api/constraints";
import type { Listed, Stage } from "@/api/records";
import { parseDate, today, typedDate } from "@/i18n/format";
import { type Translate, useT } from "@/i18n/i18n";
import { type BulkAction, type Errors, type FieldsProps, one, several, type Typed } from "@/ui/bulk/action";
import { RecordsChoice, wordAction, WordChoice } from "@/ui/bulk/fields";
import { involveAction } from "@/ui/bulk/involve";
import { fieldId } from "@/ui/form/context";
import { movesFrom } from "./stages";
import { stages } from "./search";

type Row = Listed<"experiments">;

/** The stages that at least one of the rows can go to; all of them when there are rows that are not shown. */
export function stagesFor(rows: Row[], all: boolean): readonly Stage[] {
  if (all) return stages;
  const reachable = new Set(rows.flatMap((row) => movesFrom(row).map((move) => move.to)));
  return stages.filter((stage) => reachable.has(stage));
}

/** Whether the rule wants a reason of one of the rows that can go there. */
export function wantsReason(rows: Row[], to: string): boolean {
  return rows.some((row) => movesFrom(row).some((move) => move.to === to && move.reason));
}

function StageFields({ typed, set, errors, rows, all }: FieldsProps<Row>) {
  const t = useT();
  const needed = wantsReason(rows, one(typed.stage));
  return (
    <>
      <WordChoice
        name="stage"
        called="field.stage"
        group="stage"
        words={stagesFor(rows, all)}
        typed={typed}
        set={set}
        errors={errors}
      />
      <Textarea
        id={fieldId("reason")}
        label={t("field.reason")}
        description={t(needed ? "stage.reason.kept" : "bulk.reason.hint")}
        withAsterisk={needed}
        required={needed}
        rows={3}
        value={one(typed.reason)}
        error={errors.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <TextInput
        id={fieldId("on")}
        label={t("stage.on")}
        description={t("form.date.hint")}
        autoComplete="off"
        maxLength={10}
        value={one(typed.on)}
        error={errors.on}
        onChange={(event) => set({ on: event.currentTarget.value })}
      />
    </>
  );
}

function stageFaults(typed: Typed, rows: Row[], t: Translate): Errors {
  const found: Errors = {};
  const [to, on, reason] = [one(typed.stage), one(typed.on).trim(), one(typed.reason)];
  const max = stageMoveConstraints.reason.maxLength;
  if (to === "") found.stage = t("bulk.choose_one");
  if (on !== "" && !parseDate(on)) found.on = t("form.date.wrong");
  if (wantsReason(rows, to) && reason.trim() === "") found.reason = t("stage.reason.required");
  if (reason.length > max) found.reason = t("form.too_long", { max, length: reason.length });
  return found;
}

const stage = (): BulkAction<Row> => ({
  label: "bulk.stage",
  act: "stage",
  begin: { stage: "", reason: "", on: typedDate(today()) },
  fields: (props) => <StageFields {...props} />,
  faults: stageFaults,
  wish: (typed) => ({
    stage: {
      to: one(typed.stage) as Stage,
      ...(one(typed.on).trim() ? { on: parseDate(one(typed.on)) } : {}),
      ...(one(typed.reason).trim() ? { reason: one(typed.reason).trim() } : {}),
    },
  }),
});

const phase: BulkAction<Row> = {
  label: "bulk.phase",
  act: "change",
  begin: { phase: [] },
  fields: ({ typed, set, errors }) => (
    <RecordsChoice name="phase" called="field.phase" collection="phases" typed={typed} set={set} errors={errors} />
  ),
  faults: (typed, _, t): Errors => (several(typed.phase).length === 0 ? { phase: t("bulk.choose_one") } : {}),
  wish: (typed) => ({ change: { phase: one(typed.phase) } }),
};

const themes: BulkAction<Row> = {
  label: "bulk.themes",
  act: "change",
  begin: { themes: [], removed: [] },
  fields: ({ typed, set, errors }) => {
    const shared = { collection: "themes", multiple: true, typed, set, errors } as const;
    return (
      <>
        <RecordsChoice name="themes" called="bulk.themes.add" {...shared} />
        <RecordsChoice name="removed" called="bulk.themes.remove" {...shared} />
      </>
    );
  },
  faults: (typed, _, t): Errors =>
    several(typed.themes).length + several(typed.removed).length === 0 ? { themes: t("bulk.choose_one") } : {},
  wish: (typed) => ({
    ...(several(typed.themes).length > 0 ? { add: { themes: several(typed.themes) } } : {}),
    ...(several(typed.removed).length > 0 ? { remove: { themes: several(typed.removed) } } : {}),
  }),
};

const levels = ["private", "team", "network", "public"] as const;

/** Made anew for each list: the day that stands in the stage's form is today's. */
export const experimentActions = (): BulkAction<Row>[] => [
  stage(),
  phase,
  themes,
  involveAction("stakeholder"),
  wordAction("bulk.visibility", "visibility", "field.visibility", "visibility", levels),
];
