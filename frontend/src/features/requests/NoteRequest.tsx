// A request that came by letter or by word of mouth.
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isProblem } from "@/api/problem";
import { NobodyThere, requestKinds, useNoteRequest } from "@/api/requests";
import { today } from "@/i18n/format";
import { useT } from "@/i18n/i18n";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./Requests.module.css";

const blank = () => ({
  kind: "export" as (typeof requestKinds)[number],
  about: "",
  whose: "",
  asked_on: today(),
  note: "",
});
type Typed = ReturnType<typeof blank>;

export function NoteRequest() {
  const t = useT();
  const toast = useToast();
  const note = useNoteRequest();
  const [typed, setTyped] = useState(blank);
  const faults = isProblem(note.error, 422) ? note.error.errors : [];
  const nobody = note.error instanceof NobodyThere;
  const fault = (pointer: string) => faults.find((one) => one.pointer === pointer)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { kind, asked_on, ...words } = typed;
    const [about, whose, remark] = [words.about.trim(), words.whose.trim(), words.note.trim()];
    note.mutate(
      { kind, asked_on, whose, ...(about && { about }), ...(remark && { note: remark }) },
      {
        onSuccess: () => {
          setTyped(blank());
          toast({ text: t("requests.noted") });
        },
      },
    );
  };
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <p>{t("requests.new.text")}</p>
      <Fields typed={typed} onType={(field) => setTyped({ ...typed, ...field })} nobody={nobody} fault={fault} />
      {note.error && !nobody && faults.length === 0 && <Failed error={note.error} />}
      <div className={styles.acts}>
        <Button type="submit" loading={note.isPending}>
          {t("requests.new")}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  typed: Typed;
  onType: (field: Partial<Typed>) => void;
  /** Whom it is about is looked up, and there is nobody. */
  nobody: boolean;
  fault: (pointer: string) => string | undefined;
}

function Fields({ typed, onType, nobody, fault }: FieldsProps) {
  const t = useT();
  return (
    <>
      <NativeSelect
        label={t("requests.kind")}
        name="kind"
        data={requestKinds.map((value) => ({ value, label: t(`request_kind.${value}`) }))}
        value={typed.kind}
        onChange={(event) => onType({ kind: event.currentTarget.value as Typed["kind"] })}
      />
      <TextInput
        label={t("requests.about")}
        name="about"
        autoComplete="off"
        value={typed.about}
        error={fault("/about")}
        onChange={(event) => onType({ about: event.currentTarget.value })}
      />
      <TextInput
        label={t("requests.subject")}
        description={t("requests.subject.help")}
        name="whose"
        autoComplete="off"
        value={typed.whose}
        error={nobody ? t("requests.subject.none") : fault("/subject")}
        onChange={(event) => onType({ whose: event.currentTarget.value })}
      />
      <TextInput
        label={t("requests.asked_on")}
        name="asked_on"
        type="date"
        max={today()}
        value={typed.asked_on}
        error={fault("/asked_on")}
        onChange={(event) => onType({ asked_on: event.currentTarget.value })}
      />
      <Textarea
        label={t("requests.note")}
        description={t("requests.note.help")}
        name="note"
        rows={3}
        value={typed.note}
        error={fault("/note")}
        onChange={(event) => onType({ note: event.currentTarget.value })}
      />
    </>
  );
}
