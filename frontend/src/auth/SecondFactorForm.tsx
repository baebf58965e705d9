// The second step of a sign-in: what the application shows, or a code from paper when the phone is lost.
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { isProblem, Unreachable } from "@/api/problem";
import { type Translate, useLocale, useT } from "@/i18n/i18n";
import { session } from "./current";
import { passkeysHere } from "./passkey";
import { PasskeyButton } from "./PasskeyButton";
import type { SecondStep } from "./session";
import styles from "./SignInForm.module.css";

type Way = "totp" | "recovery_code";

interface Props {
  step: SecondStep;
  done: () => void;
  /** Back to the password, with the reason when it was not the person's wish. */
  again: (why?: string) => void;
}

function reason(error: unknown, t: Translate): string {
  if (error instanceof Unreachable) return t("state.error.offline");
  if (isProblem(error, 429)) return t("signin.too_many", { seconds: error.retryAfter ?? 30 });
  if (isProblem(error) && error.status < 500) return error.body.detail ?? t("state.error.unknown");
  return t("state.error.busy");
}

export default function SecondFactorForm({ step, done, again }: Props) {
  const t = useT();
  const locale = useLocale();
  const [way, setWay] = useState<Way>(step.factors.includes("totp") ? "totp" : "recovery_code");
  const [value, setValue] = useState("");
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), [way]);
  const other: Way = way === "totp" ? "recovery_code" : "totp";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (value.trim() === "") return setError(t("form.required"));
    setSending(true);
    setError(undefined);
    try {
      const shown = way === "totp" ? { code: value } : { recovery_code: value };
      await session.enter("second-factor", { challenge: step.challenge, ...shown }, locale);
      done();
    } catch (refusal) {
      if (isProblem(refusal) && refusal.code === "challenge_over") return again(reason(refusal, t));
      setError(reason(refusal, t));
      input.current?.select();
    } finally {
      setSending(false);
    }
  };
  const change = () => {
    setWay(other);
    setValue("");
    setError(undefined);
  };
  const passkeys = step.factors.includes("passkey") && passkeysHere();
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.form}>
      {passkeys && (
        <>
          <PasskeyButton challenge={step.challenge} done={done} again={again} />
          <p className={styles.or}>{t("elsewhere.or")}</p>
        </>
      )}
      <TextInput
        ref={input}
        key={way}
        label={t(way === "totp" ? "second.code" : "second.recovery")}
        description={t(way === "totp" ? "second.code.hint" : "second.recovery.hint")}
        name={way === "totp" ? "code" : "recovery_code"}
        autoComplete={way === "totp" ? "one-time-code" : "off"}
        inputMode={way === "totp" ? "numeric" : "text"}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        error={error}
        errorProps={{ role: "alert" }}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button type="submit" loading={sending} fullWidth>
        {t("second.submit")}
      </Button>
      {step.factors.includes(other) && (
        <Button variant="subtle" onClick={change}>
          {t(other === "totp" ? "second.use_code" : "second.use_recovery")}
        </Button>
      )}
      <Button variant="subtle" onClick={() => again()}>
        {t("second.again")}
      </Button>
    </form>
  );
}
