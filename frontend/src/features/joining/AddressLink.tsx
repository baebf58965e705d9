// A new address is confirmed, or the former one brought back: by a press, since programs that look at mail follow links.
import { useState } from "react";
import { followAddress, tokenHere } from "@/api/credentials";
import { isProblem } from "@/api/problem";
import { Doorway } from "@/auth/Doorway";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { LinkButton } from "@/ui/LinkButton";
import { LinkState } from "./LinkState";
import styles from "./Joining.module.css";

export function AddressLink({ back }: { back: boolean }) {
  const t = useT();
  const token = tokenHere();
  const [email, setEmail] = useState<string>();
  const [refused, setRefused] = useState<unknown>();
  const state = useSending();
  const part = back ? "address.back" : "address.confirm";
  const submit = async () => {
    await state.send(() =>
      followAddress(token, back).then(setEmail, (error: unknown) => {
        if (isProblem(error, 410)) setRefused(error);
        throw error;
      }),
    );
  };
  const dead = token === "" || refused !== undefined;
  return (
    <Doorway title={t(`${part}.title`)}>
      {email !== undefined && (
        <div className={styles.said} role="status">
          <p>{t(`${part}.done`, { email })}</p>
          <div>
            <LinkButton {...links.signIn()}>{t("app.signin")}</LinkButton>
          </div>
        </div>
      )}
      {email === undefined && dead && (
        <LinkState token={token} pending={false} error={refused} instead={t(`${part}.instead`)} />
      )}
      {email === undefined && !dead && (
        <ShortForm state={state} submit={submit} label={t(`${part}.act`)} full>
          <p className={styles.promise}>{t(`${part}.text`)}</p>
        </ShortForm>
      )}
    </Doorway>
  );
}
