// An invitation is accepted: a name, a language, a password; a second factor comes next.
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { invitationOptions, tokenHere } from "@/api/credentials";
import type { Schemas } from "@/api/records";
import { session } from "@/auth/current";
import { Doorway } from "@/auth/Doorway";
import { NewPasswordField } from "@/auth/NewPasswordField";
import { activate, keepLocale, type Locale, locales, sentence, useLocale, useT } from "@/i18n/i18n";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { LinkState } from "./LinkState";
import styles from "./Joining.module.css";

export function Accept({ done }: { done: () => void }) {
  const t = useT();
  const token = tokenHere();
  const look = useQuery(invitationOptions(token));
  return (
    <Doorway title={t("join.title")}>
      {look.data ? (
        <AcceptForm token={token} look={look.data} done={done} />
      ) : (
        <LinkState
          token={token}
          pending={look.isPending}
          error={look.error}
          retry={() => void look.refetch()}
          instead={t("join.instead")}
        />
      )}
    </Doorway>
  );
}

interface FormProps {
  token: string;
  look: Schemas["InvitationLook"];
  done: () => void;
}

function AcceptForm({ token, look, done }: FormProps) {
  const t = useT();
  const locale = useLocale();
  const [name, setName] = useState(look.name ?? "");
  const [password, setPassword] = useState("");
  const state = useSending();
  const speak = async (next: Locale) => {
    await activate(next);
    keepLocale(next);
  };
  const submit = async () => {
    const missing = {
      ...(name.trim() === "" && { name: t("form.required") }),
      ...(password === "" && { password: t("form.required") }),
    };
    if (Object.keys(missing).length > 0) return state.setFields(missing);
    const sent = await state.send(() => session.enter("invitation/accept", { token, name: name.trim(), locale, password }, locale));
    if (sent) done();
  };
  const roles = look.roles.map((role) => t(`role.${role}`)).join(", ");
  return (
    <>
      <p className={styles.promise}>{t("join.promise", { instance: look.instance, email: look.email, roles })}</p>
      {look.roles.includes("administrator") && <p className={styles.promise}>{t("join.factor")}</p>}
      <ShortForm state={state} submit={submit} label={t("join.act")} full>
        <input type="hidden" name="username" autoComplete="username" value={look.email} />
        <TextInput
          label={t("join.name")}
          description={t("join.name.hint")}
          name="name"
          autoComplete="name"
          value={name}
          error={state.fields.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("join.language")}
          name="locale"
          value={locale}
          data={locales.map((value) => ({ value, label: sentence(t(`locale.${value}`)) }))}
          onChange={(event) => void speak(event.currentTarget.value as Locale)}
        />
        <NewPasswordField
          value={password}
          change={setPassword}
          name={name}
          email={look.email}
          error={state.fields.password}
        />
      </ShortForm>
    </>
  );
}
