// An application on a phone is made to know us, by a picture or by typing, and shows its first code.
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { isProblem } from "@/api/problem";
import { useT } from "@/i18n/i18n";
import { Failed, Waiting } from "@/ui/States";
import { beginTotp, confirmTotp } from "./queries";
import styles from "./Account.module.css";

/** In groups of four, as people read such a text aloud. */
const grouped = (secret: string) => secret.replace(/(.{4})(?=.)/g, "$1 ");

export function TotpSetup({ done }: { done: (codes: string[]) => void }) {
  const t = useT();
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);
  // Each setting-up has a secret of its own; it is kept in memory as long as this form is there, and no longer.
  const begun = useQuery({
    queryKey: ["me", "totp"],
    queryFn: beginTotp,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirm = useMutation({ mutationFn: confirmTotp, onSuccess: done });
  if (begun.isError) return <Failed error={begun.error} retry={() => void begun.refetch()} />;
  if (!begun.data) return <Waiting lines={4} />;
  const { secret, address, picture } = begun.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setMissing(code.trim() === "");
    if (code.trim() !== "") confirm.mutate(code);
  };
  const wrong = isProblem(confirm.error, 422) ? confirm.error.errors[0]?.message : undefined;
  return (
    <form noValidate onSubmit={submit}>
      <ol className={styles.steps}>
        <li>
          <p>{t("account.totp.step.application")}</p>
        </li>
        <li>
          <p>{t("account.totp.step.picture")}</p>
          <img
            className={styles.picture}
            src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
            alt={t("account.totp.picture")}
          />
          <p className={styles.about}>
            <a href={address}>{t("account.totp.open")}</a>
          </p>
          <p className={styles.about}>{t("account.totp.by_hand")}</p>
          <code className={styles.secret}>{grouped(secret)}</code>
        </li>
        <li>
          <p>{t("account.totp.step.code")}</p>
          <TextInput
            label={t("second.code")}
            name="code"
            maw="14rem"
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
            value={code}
            error={missing ? t("form.required") : wrong}
            errorProps={{ role: "alert" }}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </li>
      </ol>
      {confirm.error && !wrong && <Failed error={confirm.error} />}
      <div className={styles.acts}>
        <Button type="submit" loading={confirm.isPending}>
          {t("account.totp.confirm")}
        </Button>
      </div>
    </form>
  );
}
