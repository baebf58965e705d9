// The frame of every form: what is wrong on top, the fields, and below where one's words are and how to send them.
import { Button } from "@mantine/core";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { ConflictDialog, type ShowValue } from "../ConflictDialog";
import { Icon, type IconName } from "../Icon";
import { FormContext } from "./context";
import { ErrorSummary } from "./ErrorSummary";
import type { DraftState } from "./useDraft";
import type { RecordForm as Form } from "./useRecordForm";
import type { Values } from "./values";
import styles from "./RecordForm.module.css";

interface Props<V extends Values> {
  form: Form<V>;
  submitLabel: string;
  cancel?: ReactNode;
  show?: ShowValue;
  /** In a window: no draft state, no sticky footer. */
  small?: boolean;
  children: ReactNode;
}

export function RecordForm<V extends Values>({ form, submitLabel, cancel, show, small, children }: Props<V>) {
  const t = useT();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A form in a window stands inside the page's form as React sees it: its events stay its own.
    event.stopPropagation();
    void form.submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void form.submit();
  };
  return (
    <FormContext.Provider value={form as unknown as Form<Values>}>
      <form className={styles.form} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
        {form.draft.found && form.draft.state !== "clean" && (
          <FoundDraft at={form.draft.found.at} restart={form.restart} />
        )}
        {form.refused && <ErrorSummary refused={form.refused} />}
        <p className={styles.legend}>{t("form.asterisk")}</p>
        {children}
        <div className={small ? styles.footerSmall : styles.footer}>
          <Button type="submit" loading={form.sending}>
            {submitLabel}
          </Button>
          {cancel}
          {!small && <Whereabouts state={form.draft.state} />}
        </div>
      </form>
      {form.conflict && (
        <ConflictDialog
          base={form.base}
          mine={form.values}
          theirs={form.conflict.current}
          show={show}
          resolve={form.resolve}
          close={form.giveUpConflict}
        />
      )}
    </FormContext.Provider>
  );
}

function FoundDraft({ at, restart }: { at: number; restart: () => void }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className={styles.found} role="status">
      <Icon name="device" />
      <span>{t("draft.found", { date: formatInstant(new Date(at).toISOString(), locale) })}</span>
      <Button variant="subtle" size="compact-md" onClick={restart}>
        {t("draft.restart")}
      </Button>
    </div>
  );
}

const shapes: Record<DraftState, IconName | undefined> = {
  clean: undefined,
  device: "device",
  sending: "send",
  received: "check",
  unkept: "alert",
};

/** "On this device" is never called sent. */
function Whereabouts({ state }: { state: DraftState }) {
  const t = useT();
  const icon = shapes[state];
  return (
    <span role="status" className={styles.whereabouts} data-state={state}>
      {icon && <Icon name={icon} size={18} />}
      {state === "clean" ? "" : t(`draft.${state}`)}
    </span>
  );
}

/** Fields that belong together, under a heading. */
export function FieldGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
