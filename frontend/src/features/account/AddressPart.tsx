// One's own mail address: another one counts once its link was followed.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { changeMyEmail } from "@/api/credentials";
import type { Me } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { Section } from "@/ui/Page";
import { PresentPassword } from "./PasswordPart";

export function AddressPart({ me }: { me: Me }) {
  const t = useT();
  const [email, setEmail] = useState("");
  const [present, setPresent] = useState("");
  const [asked, setAsked] = useState<string>();
  const state = useSending();
  const submit = async () => {
    const missing = {
      ...(email.trim() === "" && { email: t("form.required") }),
      ...(present === "" && { present: t("form.required") }),
    };
    if (Object.keys(missing).length > 0) return state.setFields(missing);
    if (!(await state.send(() => changeMyEmail(present, email.trim())))) return;
    setAsked(email.trim());
    setEmail("");
    setPresent("");
  };
  return (
    <Section title={t("myaddress.title")}>
      <p>{t("myaddress.now", { email: me.email })}</p>
      {asked && <p role="status">{t("myaddress.asked", { email: asked })}</p>}
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
