// Another password, by a link that works once.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { choosePassword, passwordLinkOptions, tokenHere } from "@/api/credentials";
import type { Schemas } from "@/api/records";
import { Doorway } from "@/auth/Doorway";
import { NewPasswordField } from "@/auth/NewPasswordField";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { LinkButton } from "@/ui/LinkButton";
import { LinkState } from "./LinkState";
import styles from "./Joining.module.css";

export function NewPassword() {
  const t = useT();
  const token = tokenHere();
  const look = useQuery(passwordLinkOptions(token));
  const [chosen, setChosen] = useState(false);
  return (
    <Doorway title={t("newpassword.title")}>
      {chosen ? (
        <div className={styles.said} role="status">
          <p>{t("newpassword.done")}</p>
          <div>
            <LinkButton {...links.signIn()}>{t("app.signin")}</LinkButton>
          </div>
        </div>
      ) : look.data ? (
        <Choice token={token} look={look.data} done={() => setChosen(true)} />
      ) : (
        <LinkState
          token={token}
          pending={look.isPending}
          error={look.error}
          retry={() => void look.refetch()}
          instead={t("newpassword.instead")}
        />
      )}
    </Doorway>
  );
}

function Choice({ token, look, done }: { token: string; look: Schemas["PasswordLook"]; done: () => void }) {
  const t = useT();
  const [password, setPassword] = useState("");
  const state = useSending();
  const submit = async () => {
    if (password === "") return state.setFields({ password: t("form.required") });
    if (await state.send(() => choosePassword(token, password))) done();
  };
  return (
    <>
      <p className={styles.promise}>{t("newpassword.whose", { email: look.email })}</p>
      <ShortForm state={state} submit={submit} label={t("newpassword.act")} full>
        <input type="hidden" name="username" autoComplete="username" value={look.email} />
        <NewPasswordField
          value={password}
          change={setPassword}
          name={look.name}
          email={look.email}
          error={state.fields.password}
        />
      </ShortForm>
    </>
  );
}
