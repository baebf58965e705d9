// Creates or changes a programme in place.
import { programmeConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { dateFaults } from "@/ui/form/dates";
import { DialogForm } from "@/ui/form/DialogForm";
import { DateField, LicenceField, LongField, TextField, WordField } from "@/ui/form/fields";
import { RecordDialog } from "@/ui/form/RecordDialog";
import { Row } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { PastChanges } from "@/ui/History";
import { RecordField } from "@/ui/RecordPicker";

const empty = {
  title: "",
  summary: "",
  research_question: "",
  lead: "",
  starts_on: "",
  ends_on: "",
  status: "",
  default_licence: "",
};

export function ProgrammeEditor({ id, close }: { id: string; close: () => void }) {
  const t = useT();
  return (
    <RecordDialog
      wide
      collection="programmes"
      id={id}
      close={close}
      title={t(id === "new" ? "programmes.new" : "programmes.edit")}
    >
      {(read) => <Form read={read} close={close} />}
    </RecordDialog>
  );
}

function Form({ read, close }: { read?: Read<"programmes">; close: () => void }) {
  const t = useT();
  const form = useRecordForm({
    collection: "programmes",
    read,
    empty,
    constraints: programmeConstraints,
    check: (values) => dateFaults(values, "starts_on", "ends_on", t),
    done: close,
  });
  return (
    <>
      <DialogForm collection="programmes" form={form} read={read} name={read?.record.title ?? ""} close={close}>
        <TextField name="title" />
        <LongField name="summary" />
        <LongField name="research_question" />
        <Row>
          <DateField name="starts_on" />
          <DateField name="ends_on" />
        </Row>
        <Row>
          <WordField name="status" group="status" optional />
          <LicenceField name="default_licence" />
        </Row>
        <RecordField name="lead" collection="stakeholders" hint={t("picker.stakeholder.hint")} />
      </DialogForm>
      {read && <PastChanges collection="programmes" read={read} />}
    </>
  );
}
