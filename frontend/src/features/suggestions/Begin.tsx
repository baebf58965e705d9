// An initiative that was proposed becomes an experiment or approach: what it lacks is filled in first.
import { experimentConstraints } from "@/api/constraints";
import type { SuggestionState, SuggestionWhole } from "@/api/suggestions";
import { useT } from "@/i18n/i18n";
import { DateField, LongField, RadioField, TextField, VisibilityField } from "@/ui/form/fields";
import { FieldGroup, RecordForm } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { RecordField, RecordsField } from "@/ui/RecordPicker";
import { useShowValue } from "@/ui/showValue";
import { useToast } from "@/ui/Toasts";

interface Props {
  suggestion: SuggestionWhole;
  done: (verdict: SuggestionState) => void;
}

export function Begin({ suggestion, done }: Props) {
  const t = useT();
  const toast = useToast();
  const show = useShowValue("experiments");
  const proposed = suggestion.proposed as Record<string, string | undefined>;
  const form = useRecordForm({
    collection: "experiments",
    empty: {
      title: proposed.title ?? "",
      nature: "",
      phase: "",
      summary: proposed.summary ?? "",
      territories: [] as string[],
      starts_on: proposed.starts_on ?? "",
      website: proposed.website ?? "",
      visibility: "network",
    },
    constraints: experimentConstraints,
    ephemeral: true,
    origin: suggestion.id,
    done: ({ record }) => {
      toast({ text: t("experiments.created") });
      const same = ["title", "summary", "website", "starts_on"] as const;
      const whole = same.every((field) => (record[field] ?? "") === (proposed[field] ?? ""));
      done(whole ? "accepted" : "in_part");
    },
  });
  return (
    <RecordForm form={form} show={show} submitLabel={t("experiments.create")} small>
      <FieldGroup title={t("experiments.form.what")}>
        <TextField name="title" />
        <RadioField name="nature" group="nature" help />
        <RecordField name="phase" collection="phases" />
        <LongField name="summary" hint={t("experiments.form.summary.hint")} />
      </FieldGroup>
      <FieldGroup title={t("experiments.form.where")} hint={suggestion.place}>
        <RecordsField name="territories" collection="territories" hint={t("experiments.form.territories.hint")} />
        <DateField name="starts_on" />
        <TextField name="website" type="url" inputMode="url" />
      </FieldGroup>
      <VisibilityField choices={["private", "team", "network"]} />
    </RecordForm>
  );
}
