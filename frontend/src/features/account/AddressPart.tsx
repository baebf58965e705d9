// One's own mail address: another one counts once its link was followed, and can be taken back until then.
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { changeMyEmail, ownEmailOptions, withdrawMyEmail } from "@/api/credentials";
import type { Me, Schemas } from "@/api/records";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { Section } from "@/ui/Page";
import { Failed } from "@/ui/States";
import { PresentPassword } from "./PasswordPart";
import styles from "./Account.module.css";

export function AddressPart({ me }: { me: Me }) {
  const t = useT();
  const own = useQuery(ownEmailOptions);
  const [email, setEmail] = useState("");
  const [present, setPresent] = useState("");
  const state = useSending();
  const submit = async () => {
    const missing = {
      ...(email.trim() === "" && { email: t("form.required") }),
      ...(present === "" && { present: t("form.required") }),
    };
    if (Object.keys(missing).length > 0) return state.setFields(missing);
    if (!(await state.send(() => changeMyEmail(present, email.trim())))) return;
    setEmail("");
    setPresent("");
    await own.refetch();
  };
  return (
    <Section title={t("myaddress.title")} typed>
      <p>{t("myaddress.now", { email: me.email })}</p>
      {own.isError && <Failed error={own.error} retry={() => void own.refetch()} />}
      <div role="status" className={styles.waits}>
        {own.data?.asked && <Asked asked={own.data.asked} refresh={() => own.refetch()} />}
      </div>
      <ShortForm state={state} submit={submit} label={t("myaddress.act")}>
        <TextInput
          label={t("myaddress.new")}
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          error={state.fields.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PresentPassword value={present} change={setPresent} error={state.fields.present} />
      </ShortForm>
    </Section>
  );
}

function Asked({ asked, refresh }: { asked: Schemas["EmailAsked"]; refresh: () => Promise<unknown> }) {
  const t = useT();
  const locale = useLocale();
  const withdraw = useMutation({ mutationFn: withdrawMyEmail, onSettled: refresh });
  return (
    <>
      <p>{t("myaddress.asked", { email: asked.email, date: formatInstant(asked.until, locale) })}</p>
      {withdraw.error && <Failed error={withdraw.error} />}
      <div className={styles.acts}>
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t("myaddress.withdraw")}
        </Button>
      </div>
    </>
  );
}
