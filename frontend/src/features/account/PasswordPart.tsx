// One's own password: changed by who knows the present one.
import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { changeMyPassword } from "@/api/credentials";
import type { Me } from "@/api/records";
import { NewPasswordField } from "@/auth/NewPasswordField";
import { useT } from "@/i18n/i18n";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { Section } from "@/ui/Page";
import { useToast } from "@/ui/Toasts";

export function PasswordPart({ me }: { me: Me }) {
  const t = useT();
  const toast = useToast();
  const [present, setPresent] = useState("");
  const [password, setPassword] = useState("");
  const state = useSending();
  const submit = async () => {
    const missing = {
      ...(present === "" && { present: t("form.required") }),
      ...(password === "" && { password: t("form.required") }),
    };
    if (Object.keys(missing).length > 0) return state.setFields(missing);
    if (!(await state.send(() => changeMyPassword(present, password)))) return;
    setPresent("");
    setPassword("");
    toast({ text: t("mypassword.done") });
  };
  return (
    <Section title={t("mypassword.title")} typed>
      <ShortForm state={state} submit={submit} label={t("mypassword.act")}>
        <input type="hidden" name="username" autoComplete="username" value={me.email} />
        <PresentPassword value={present} change={setPresent} error={state.fields.present} />
        <NewPasswordField
          value={password}
          change={setPassword}
          name={me.name}
          email={me.email}
          error={state.fields.password}
        />
      </ShortForm>
    </Section>
  );
}

interface PresentProps {
  value: string;
  change: (value: string) => void;
  error?: string;
}

export function PresentPassword({ value, change, error }: PresentProps) {
  const t = useT();
  return (
    <PasswordInput
      label={t("mypassword.present")}
      description={t("mypassword.present.hint")}
      name="present"
      autoComplete="current-password"
      value={value}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
      visibilityToggleButtonProps={{ "aria-label": t("signin.show_password"), size: 36 }}
    />
  );
}
