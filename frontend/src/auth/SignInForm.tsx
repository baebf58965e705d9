// E-mail and password, with errors that say what to do; the whole page, or a window over a page whose session ended.
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { isProblem, Unreachable } from "@/api/problem";
import { bringTexts, type Translate, useLocale, useT } from "@/i18n/i18n";
import { Waiting } from "@/ui/States";
import { session } from "./current";
import type { SecondStep } from "./session";
import styles from "./SignInForm.module.css";

const SecondFactorForm = lazy(async () => {
  await bringTexts("account");
  return import("./SecondFactorForm");
});

function reason(error: unknown, t: Translate): string {
  if (error instanceof Unreachable) return t("state.error.offline");
  if (isProblem(error, 401)) return t("signin.refused");
  if (isProblem(error, 429)) return t("signin.too_many", { seconds: error.retryAfter ?? 30 });
  if (isProblem(error) && error.status < 500) return error.body.detail ?? error.body.title ?? t("state.error.unknown");
  return t("state.error.busy");
}

/** A cookie marked Secure only lives on https, or on this very machine. */
export function isSafeOrigin({ protocol, hostname }: { protocol: string; hostname: string }): boolean {
  return protocol === "https:" || /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/.test(hostname);
}

interface Props {
  /** Whose session it is, where that is known. */
  email?: string;
  done: () => void;
}

interface FormProps extends Props {
  /** The second step, when the first was taken elsewhere. */
  waiting?: SecondStep;
  /** What went wrong before. */
  told?: string;
  /** Other ways in, beside the first step. */
  others?: ReactNode;
}

/** The password, and the second step of those who have one. */
export function SignInForm({ email, done, waiting, told, others }: FormProps) {
  const [step, setStep] = useState(waiting);
  const [over, setOver] = useState(told);
  if (!step) {
    return (
      <>
        <PasswordForm email={email} told={over} done={done} more={setStep} />
        {others}
      </>
    );
  }
  const again = (why?: string) => {
    setOver(why);
    setStep(undefined);
  };
  return (
    <Suspense fallback={<Waiting lines={3} />}>
      <SecondFactorForm step={step} done={done} again={again} />
    </Suspense>
  );
}

interface PasswordProps extends Props {
  /** Why the first step is asked for once more. */
  told: string | undefined;
  more: (step: SecondStep) => void;
}

function PasswordForm({ email: known, told, done, more }: PasswordProps) {
  const t = useT();
  const locale = useLocale();
  const [email, setEmail] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState(told);
  const [sending, setSending] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setError(undefined);
    setMissing(true);
    if (email.trim() === "" || password === "") return;
    setSending(true);
    try {
      const step = await session.signIn(email.trim(), password, locale);
      if (step) more(step);
      else done();
    } catch (refusal) {
      setError(reason(refusal, t));
    } finally {
      setSending(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.form}>
      {error && (
        <p ref={box} role="alert" tabIndex={-1} className={styles.error}>
          {error}
        </p>
      )}
      <TextInput
        label={t("field.email")}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={known !== undefined}
        value={email}
        error={missing && email.trim() === "" ? t("form.required") : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("field.password")}
        name="password"
        autoComplete="current-password"
        data-autofocus={known !== undefined ? true : undefined}
        value={password}
        error={missing && password === "" ? t("form.required") : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t("signin.show_password"), size: 36 }}
      />
      {!isSafeOrigin(window.location) && <p className={styles.unsafe}>{t("signin.https")}</p>}
      <Button type="submit" loading={sending} fullWidth>
        {t("app.signin")}
      </Button>
    </form>
  );
}
