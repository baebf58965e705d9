// A form of a few fields that is sent at once and keeps no draft: what was refused is said above it.
import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode } from "react";
import type { useSending } from "./useSending";
import styles from "./ShortForm.module.css";

interface Props {
  state: ReturnType<typeof useSending>;
  submit: () => Promise<void>;
  label: string;
  full?: boolean;
  children: ReactNode;
}

export function ShortForm({ state, submit, label, full, children }: Props) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!state.sending) void submit();
  };
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      {state.said && (
        <p ref={state.box} role="alert" tabIndex={-1} className={styles.error}>
          {state.said}
        </p>
      )}
      {children}
      <div>
        <Button type="submit" loading={state.sending} fullWidth={full}>
          {label}
        </Button>
      </div>
    </form>
  );
}
