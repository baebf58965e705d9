// A letter sent at once, with what the mail server says to it.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useAdministration } from "@/api/members";
import { useMe } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import styles from "./Outbox.module.css";

export function TrialForm() {
  const t = useT();
  const me = useMe();
  const [to, setTo] = useState(me?.email ?? "");
  const { trial } = useAdministration();
  const state = useSending();
  const submit = async () => {
    trial.reset();
    await state.send(() => trial.mutateAsync(to.trim() || undefined));
  };
  const told = trial.data;
  return (
    <>
      <ShortForm state={state} submit={submit} label={t("outbox.trial.act")}>
        <TextInput
          label={t("outbox.trial.to")}
          type="email"
          name="to"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          value={to}
          error={state.fields.to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </ShortForm>
      {told && (
        <p role="status" className={styles.answer}>
          {t(told.taken ? "outbox.trial.taken" : "outbox.trial.refused", { email: told.to, answer: told.answer })}
        </p>
      )}
    </>
  );
}
