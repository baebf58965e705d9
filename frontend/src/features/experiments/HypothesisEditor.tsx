// The window in which a hypothesis is added or changed.
import { hypothesisConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { DialogForm } from "@/ui/form/DialogForm";
import { LongField, WordField } from "@/ui/form/fields";
import { RecordDialog } from "@/ui/form/RecordDialog";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { RecordField } from "@/ui/RecordPicker";

export default function HypothesisEditor({
  experiment,
  id,
  close,
}: {
  experiment: string;
  id: string;
  close: () => void;
}) {
  const t = useT();
  return (
    <RecordDialog
      collection="hypotheses"
      id={id}
      close={close}
      title={t(id === "new" ? "hypotheses.add" : "hypotheses.edit")}
    >
      {(read) => <Form experiment={experiment} read={read} close={close} />}
    </RecordDialog>
  );
}

function Form({ experiment, read, close }: { experiment: string; read?: Read<"hypotheses">; close: () => void }) {
  const t = useT();
  const form = useRecordForm({
    collection: "hypotheses",
    read,
    scope: experiment,
    empty: { experiment, statement: "", status: "open", becomes: "", note: "" },
    constraints: hypothesisConstraints,
    done: close,
  });
  return (
    <DialogForm collection="hypotheses" form={form} read={read} name={read?.record.statement ?? ""} close={close}>
      <LongField name="statement" hint={t("hypotheses.statement.hint")} />
      <WordField name="status" group="hypothesis_status" />
      {form.values.status === "reformulated" && (
        <RecordField name="becomes" collection="hypotheses" query={{ experiment: [experiment] }} />
      )}
      <LongField name="note" lines={2} hint={t("hypotheses.note.hint")} />
    </DialogForm>
  );
}
