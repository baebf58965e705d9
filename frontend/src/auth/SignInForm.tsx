// E-mail and password, with errors that say what to do; the whole page, or a window over a page whose session ended.
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { isProblem, Unreachable } from "@/api/problem";
import { type Translate, useLocale, useT } from "@/i18n/i18n";
import { session } from "./current";
import styles from "./SignInForm.module.css";

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

export function SignInForm({ email: known, done }: { email?: string; done: () => void }) {
  const t = useT();
  const locale = useLocale();
  const [email, setEmail] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<string>();
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
      await session.signIn(email.trim(), password, locale);
      done();
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
