// A forgotten password: the answer is the same whoever asks.
import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { askForPassword } from "@/api/credentials";
import { Doorway } from "@/auth/Doorway";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import styles from "./Joining.module.css";

export function Forgotten() {
  const t = useT();
  const [email, setEmail] = useState("");
  const [asked, setAsked] = useState(false);
  const state = useSending();
  const submit = async () => {
    if (email.trim() === "") return state.setFields({ email: t("form.required") });
    setAsked(await state.send(() => askForPassword(email.trim())));
  };
  return (
    <Doorway title={t("forgotten.title")}>
      {asked ? (
        <div className={styles.said} role="status">
          <p>{t("forgotten.asked", { email: email.trim() })}</p>
          <p>{t("forgotten.nothing")}</p>
        </div>
      ) : (
        <ShortForm state={state} submit={submit} label={t("forgotten.act")} full>
          <TextInput
            label={t("field.email")}
            description={t("forgotten.hint")}
            type="email"
            name="email"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            error={state.fields.email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </ShortForm>
      )}
      <Link {...links.signIn()}>{t("link.signin")}</Link>
    </Doorway>
  );
}
