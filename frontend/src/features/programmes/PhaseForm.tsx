// Creates or changes a phase in place, with what it owes.
import { Button } from "@mantine/core";
import { phaseConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { useRecordFormContext } from "@/ui/form/context";
import { dateFaults } from "@/ui/form/dates";
import { DialogForm } from "@/ui/form/DialogForm";
import { DateField, LongField, TextField, WordField } from "@/ui/form/fields";
import { RecordDialog } from "@/ui/form/RecordDialog";
import { FieldGroup, Row } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { tidy, type Values } from "@/ui/form/values";
import { PastChanges } from "@/ui/History";
import { Icon } from "@/ui/Icon";
import styles from "./List.module.css";

interface Props {
  programme: string;
  /** The place of a new phase. */
  position: number;
  close: () => void;
}

export function PhaseEditor({ id, ...props }: Props & { id: string }) {
  const t = useT();
  return (
    <RecordDialog
      wide
      collection="phases"
      id={id}
      close={props.close}
      title={t(id === "new" ? "phases.new" : "phases.edit")}
    >
      {(read) => <Form {...props} read={read} />}
    </RecordDialog>
  );
}

/** The place is a number, and a deliverable of which nothing is said is none. */
export function shaped(values: Values): Values {
  const place = String(values.position).trim();
  const deliverables = (values.deliverables as unknown[]).map(tidy).filter((one) => one !== undefined);
  return { ...values, position: place === "" ? "" : Number(place), deliverables };
}

function Form({ programme, position, read, close }: Props & { read?: Read<"phases"> }) {
  const t = useT();
  const form = useRecordForm({
    collection: "phases",
    leaning: ["programmes"],
    read,
    scope: programme,
    empty: {
      programme,
      position: String(position),
      kind: "",
      title: "",
      objective: "",
      status: "",
      starts_on: "",
      ends_on: "",
      began_on: "",
      ended_on: "",
      deliverables: [] as unknown[],
    },
    constraints: phaseConstraints,
    shape: shaped,
    check: (values) => ({
      ...dateFaults(values, "starts_on", "ends_on", t),
      ...dateFaults(values, "began_on", "ended_on", t),
    }),
    done: close,
  });
  return (
    <>
      <DialogForm
        collection="phases"
        form={form}
        read={read}
        name={read?.record.title ?? ""}
        leaning={["programmes"]}
        close={close}
      >
        <TextField name="title" />
        <Row>
          <WordField name="kind" group="phase_kind" />
          <WordField name="status" group="status" optional />
          <TextField name="position" inputMode="numeric" />
        </Row>
        <Row>
          <DateField name="starts_on" />
          <DateField name="ends_on" />
        </Row>
        <Row>
          <DateField name="began_on" />
          <DateField name="ended_on" />
        </Row>
        <LongField name="objective" hint={t("form.markdown")} />
        <FieldGroup title={t("field.deliverables")}>
          <DeliverableFields />
        </FieldGroup>
      </DialogForm>
      {read && <PastChanges collection="phases" read={read} />}
    </>
  );
}

function DeliverableFields() {
  const t = useT();
  const { form, values } = useRecordFormContext();
  const list = values.deliverables as { title?: string }[];
  return (
    <>
      {list.map(({ title }, index) => (
        <fieldset key={index} className={styles.deliverableFields}>
          <legend>{t("phases.deliverable.n", { number: index + 1 })}</legend>
          <TextField name={`deliverables.${index}.title`} />
          <Row>
            <DateField name={`deliverables.${index}.due_on`} />
            <DateField name={`deliverables.${index}.done_on`} />
          </Row>
          <TextField name={`deliverables.${index}.link`} type="url" inputMode="url" />
          <Button
            variant="subtle"
            size="compact-md"
            h={36}
            leftSection={<Icon name="close" size={18} />}
            aria-label={t("phases.deliverable.remove", { name: title || String(index + 1) })}
            onClick={() => form.removeListItem("deliverables", index)}
          >
            {t("common.remove")}
          </Button>
        </fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={18} />}
        onClick={() => form.insertListItem("deliverables", { title: "", due_on: "", done_on: "", link: "" })}
      >
        {t("phases.deliverable.add")}
      </Button>
    </>
  );
}
