// The window in which an involvement is added or changed.
import { involvementConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { dateFaults } from "@/ui/form/dates";
import { DialogForm } from "@/ui/form/DialogForm";
import { DateField, LongField, WordField } from "@/ui/form/fields";
import { RecordDialog } from "@/ui/form/RecordDialog";
import { Row } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { useRecordName } from "@/ui/RecordName";
import { RecordField } from "@/ui/RecordPicker";

export default function InvolvementEditor({
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
      collection="involvements"
      id={id}
      include="may,stakeholder"
      close={close}
      title={t(id === "new" ? "involvements.add" : "involvements.edit")}
    >
      {(read) => <Form experiment={experiment} read={read} close={close} />}
    </RecordDialog>
  );
}

function Form({ experiment, read, close }: { experiment: string; read?: Read<"involvements">; close: () => void }) {
  const t = useT();
  const name = useRecordName("stakeholders", read?.record.stakeholder ?? "") ?? "";
  const form = useRecordForm({
    collection: "involvements",
    leaning: ["experiments"],
    read,
    scope: experiment,
    empty: { experiment, stakeholder: "", role: "", since: "", until: "", note: "" },
    constraints: involvementConstraints,
    check: (values) => dateFaults(values, "since", "until", t),
    done: close,
  });
  return (
    <DialogForm collection="involvements" form={form} read={read} name={name} leaning={["experiments"]} close={close}>
      <RecordField name="stakeholder" collection="stakeholders" hint={t("picker.stakeholder.hint")} />
      <WordField name="role" group="role" />
      <Row>
        <DateField name="since" />
        <DateField name="until" />
      </Row>
      <LongField name="note" lines={2} />
    </DialogForm>
  );
}
