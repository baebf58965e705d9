// A request that came by letter or by word of mouth.
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isProblem } from "@/api/problem";
import { NobodyThere, requestKinds, useNoteRequest } from "@/api/requests";
import { today } from "@/i18n/format";
import { useT } from "@/i18n/i18n";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./Requests.module.css";

const blank = () => ({ kind: "export" as (typeof requestKinds)[number], about: "", whose: "", asked_on: today() });

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
    const { kind, about, whose, asked_on } = typed;
    note.mutate(
      { kind, asked_on, whose: whose.trim(), ...(about.trim() === "" ? {} : { about: about.trim() }) },
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
      <NativeSelect
        label={t("requests.kind")}
        name="kind"
        data={requestKinds.map((value) => ({ value, label: t(`request_kind.${value}`) }))}
        value={typed.kind}
        onChange={(event) => setTyped({ ...typed, kind: event.currentTarget.value as typeof typed.kind })}
      />
      <TextInput
        label={t("requests.about")}
        name="about"
        autoComplete="off"
        value={typed.about}
        error={fault("/about")}
        onChange={(event) => setTyped({ ...typed, about: event.currentTarget.value })}
      />
      <TextInput
        label={t("requests.subject")}
        description={t("requests.subject.help")}
        name="whose"
        autoComplete="off"
        value={typed.whose}
        error={nobody ? t("requests.subject.none") : fault("/subject")}
        onChange={(event) => setTyped({ ...typed, whose: event.currentTarget.value })}
      />
      <TextInput
        label={t("requests.asked_on")}
        name="asked_on"
        type="date"
        max={today()}
        value={typed.asked_on}
        error={fault("/asked_on")}
        onChange={(event) => setTyped({ ...typed, asked_on: event.currentTarget.value })}
      />
      {note.error && !nobody && faults.length === 0 && <Failed error={note.error} />}
      <div className={styles.acts}>
        <Button type="submit" loading={note.isPending}>
          {t("requests.new")}
        </Button>
      </div>
    </form>
  );
}
