// Moves an experiment to another stage: a date, and a reason where the rule wants one.
import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { isProblem } from "@/api/problem";
import type { Read } from "@/api/records";
import { stageMoveConstraints } from "@/api/constraints";
import { parseDate, today, typedDate } from "@/i18n/format";
import { type Translate, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { fieldId } from "@/ui/form/context";
import { ErrorSummary } from "@/ui/form/ErrorSummary";
import type { Refused } from "@/ui/form/useRecordForm";
import { useToast } from "@/ui/Toasts";
import { changeStage } from "./queries";
import type { Move } from "./stages";
import styles from "./StageDialog.module.css";

interface Props {
  read: Read<"experiments">;
  move: Move;
  close: () => void;
}

interface Typed {
  on: string;
  reason: string;
}

function faults(move: Move, { on, reason }: Typed, t: Translate): Record<string, string> {
  const found: Record<string, string> = {};
  const max = stageMoveConstraints.reason.maxLength;
  if (on.trim() !== "" && !parseDate(on)) found.on = t("form.date.wrong");
  if (move.reason && reason.trim() === "") found.reason = t("stage.reason.required");
  if (reason.length > max) found.reason = t("form.too_long", { max, length: reason.length });
  return found;
}

function refusal(error: unknown, t: Translate): Refused {
  if (!isProblem(error)) return { fields: {}, others: [], error };
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const { pointer, message } of error.errors) {
    const name = pointer.slice(1);
    if (name === "on" || name === "reason") fields[name] = message;
    else others.push(message);
  }
  if (error.status === 412) others.push(t("stage.stale"));
  else if (error.errors.length === 0 && error.status < 500) others.push(error.body.detail ?? error.body.title ?? "");
  return { fields, others, reference: error.reference, error };
}

export default function StageDialog({ read, move, close }: Props) {
  const t = useT();
  const toast = useToast();
  const cache = useQueryClient();
  const [typed, setTyped] = useState<Typed>({ on: typedDate(today()), reason: "" });
  const [refused, setRefused] = useState<Refused>();
  const name = t(`stage.${move.to}`);
  const send = useMutation({
    mutationFn: () =>
      changeStage(read.record.id, read.etag, {
        to: move.to,
        ...(typed.on.trim() ? { on: parseDate(typed.on) } : {}),
        ...(typed.reason.trim() ? { reason: typed.reason.trim() } : {}),
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ["experiments"] }),
    onError: (error) => setRefused(refusal(error, t)),
    onSuccess: () => {
      toast({ text: t("stage.moved", { stage: name }) });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = faults(move, typed, t);
    if (Object.keys(fields).length > 0) setRefused({ fields, others: [] });
    else send.mutate();
  };
  return (
    <Dialog close={close} title={t(`stage.dialog.${move.step}`, { stage: name })}>
      <form noValidate onSubmit={submit} className={styles.form}>
        {refused && <ErrorSummary refused={refused} />}
        <p className={styles.text}>{t(`stage.help.${move.step}`)}</p>
        <Textarea
          id={fieldId("reason")}
          label={t("field.reason")}
          description={t(move.reason ? "stage.reason.kept" : "stage.reason.optional")}
          withAsterisk={move.reason}
          required={move.reason}
          rows={3}
          data-autofocus={move.reason ? true : undefined}
          value={typed.reason}
          error={refused?.fields.reason}
          onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId("on")}
          label={t("stage.on")}
          description={t("form.date.hint")}
          autoComplete="off"
          maxLength={10}
          value={typed.on}
          error={refused?.fields.on}
          onChange={(event) => setTyped({ ...typed, on: event.currentTarget.value })}
        />
        <DialogFoot close={close}>
          <Button type="submit" loading={send.isPending} data-autofocus={move.reason ? undefined : true}>
            {t(`stage.act.${move.step}`, { stage: name })}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
