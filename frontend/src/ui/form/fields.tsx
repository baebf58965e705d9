// The inputs of record forms: each knows its label, its constraint and its error by the name of its field.
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Visibility } from "@/api/records";
import { parseDate, typedDate } from "@/i18n/format";
import { type MessageId, sentence, useLocale, useT } from "@/i18n/i18n";
import { Icon } from "../Icon";
import { type FieldProps, fieldId, useField } from "./context";
import styles from "./fields.module.css";

interface TextProps extends FieldProps {
  type?: "text" | "email" | "url" | "tel";
  inputMode?: "text" | "numeric" | "url" | "email" | "tel";
  autoComplete?: string;
  placeholder?: string;
}

export function TextField({ type = "text", inputMode, autoComplete = "off", ...field }: TextProps) {
  const { value, set, shown } = useField<string>(field);
  return (
    <TextInput
      {...shown}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      required={shown.withAsterisk}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

/** Grows with its text; says what is left once it gets close to the end. */
export function LongField({ lines = 3, ...field }: FieldProps & { lines?: number }) {
  const t = useT();
  const { value, set, shown, constraint } = useField<string>(field);
  const left = constraint.maxLength ? constraint.maxLength - [...value].length : undefined;
  const close = left !== undefined && constraint.maxLength !== undefined && left < constraint.maxLength / 10;
  return (
    <div>
      <Textarea
        {...shown}
        classNames={{ input: styles.long }}
        rows={lines}
        required={shown.withAsterisk}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <div role="status" className={styles.left}>
        {close ? t("form.left", { count: left }) : ""}
      </div>
    </div>
  );
}

/** One word of an enum; the options come from the document, their labels from the catalogues. */
export function WordField({ group, optional, ...field }: FieldProps & { group: string; optional?: boolean }) {
  const t = useT();
  const { value, set, shown, constraint } = useField<string>(field);
  const options = (constraint.options ?? []).map((word) => ({
    value: word,
    label: sentence(t(`${group}.${word}` as MessageId)),
  }));
  const blank = optional || value === "" ? [{ value: "", label: optional ? t("form.none") : t("common.choose") }] : [];
  return (
    <NativeSelect
      {...shown}
      required={shown.withAsterisk}
      data={[...blank, ...options]}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

/** Several words of an enum, each with what it means; folded while there is none. */
export function WordsField({ group, help, ...field }: FieldProps & { group: string; help?: boolean }) {
  const t = useT();
  const { value, set, shown, constraint } = useField<string[]>(field);
  const [open] = useState(value.length > 0);
  const errorId = `${fieldId(field.name)}-error`;
  const toggle = (word: string) => set(value.includes(word) ? value.filter((one) => one !== word) : [...value, word]);
  return (
    <fieldset
      className={styles.choices}
      id={shown.id}
      tabIndex={-1}
      aria-describedby={shown.error ? errorId : undefined}
    >
      <legend>{shown.label}</legend>
      {shown.error && (
        <p className={styles.error} id={errorId}>
          {shown.error}
        </p>
      )}
      <details className={styles.fold} open={open}>
        <summary>{t("form.words", { count: value.length })}</summary>
        <div className={styles.wordList}>
          {(constraint.options ?? []).map((word) => (
            <label key={word} className={styles.word}>
              <input type="checkbox" checked={value.includes(word)} onChange={() => toggle(word)} />
              <span>
                {sentence(t(`${group}.${word}` as MessageId))}
                {help && <small>{t(`${group}.${word}.help` as MessageId)}</small>}
              </span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}

/** A date as far as it is known: a year, a month, or a day, typed as people write it. */
export function DateField(field: FieldProps) {
  const t = useT();
  const { value, set, shown } = useField<string>(field);
  const [typed, setTyped] = useState(typedDate(value));
  const [seen, setSeen] = useState(value);
  if (seen !== value && (parseDate(typed) ?? typed) !== value) {
    setSeen(value);
    setTyped(typedDate(value));
  }
  const change = (text: string) => {
    const next = parseDate(text) ?? text.trim();
    setTyped(text);
    setSeen(next);
    set(next);
  };
  return (
    <TextInput
      {...shown}
      description={shown.description ?? t("form.date.hint")}
      inputMode="text"
      autoComplete="off"
      required={shown.withAsterisk}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(typedDate(value))}
      maxLength={10}
    />
  );
}

export function CheckField(field: FieldProps) {
  const { value, set, shown } = useField<boolean>(field);
  const { withAsterisk: _, ...rest } = shown;
  return <Checkbox {...rest} size="md" checked={value} onChange={(event) => set(event.currentTarget.checked)} />;
}

/** Who may see it, in a sentence each: nobody should publish by accident. */
export function VisibilityField({ choices }: { choices: readonly Visibility[] }) {
  const t = useT();
  const { value, set, shown } = useField<Visibility>({ name: "visibility" });
  const icons = { private: "lock", team: "team", network: "network", public: "globe" } as const;
  const errorId = `${shown.id}-error`;
  return (
    <fieldset
      className={styles.choices}
      id={shown.id}
      tabIndex={-1}
      aria-describedby={shown.error ? errorId : undefined}
    >
      <legend>{shown.label}</legend>
      {shown.error && (
        <p className={styles.error} id={errorId}>
          {shown.error}
        </p>
      )}
      <div className={styles.choiceList}>
        {choices.map((choice) => (
          <label key={choice} className={styles.choice} data-checked={value === choice}>
            <input
              type="radio"
              name="visibility"
              value={choice}
              checked={value === choice}
              onChange={() => set(choice)}
            />
            <Icon name={icons[choice]} />
            <span>
              <strong>{sentence(t(`visibility.${choice}`))}</strong>
              <small>{t(`visibility.${choice}.help`)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A choice between two or three words shown at once, where the difference deserves a sentence. */
export function RadioField({ group, help, ...field }: FieldProps & { group: string; help?: boolean }) {
  const t = useT();
  const { value, set, shown, constraint } = useField<string>(field);
  const errorId = `${fieldId(field.name)}-error`;
  return (
    <fieldset
      className={styles.choices}
      id={shown.id}
      tabIndex={-1}
      aria-describedby={shown.error ? errorId : undefined}
    >
      <legend>
        {shown.label}
        {shown.withAsterisk && (
          <span className={styles.asterisk} aria-hidden="true">
            {" *"}
          </span>
        )}
      </legend>
      {shown.error && (
        <p className={styles.error} id={errorId}>
          {shown.error}
        </p>
      )}
      <div className={styles.choiceList}>
        {(constraint.options ?? []).map((word) => (
          <label key={word} className={styles.choice} data-checked={value === word}>
            <input type="radio" name={field.name} value={word} checked={value === word} onChange={() => set(word)} />
            <span>
              <strong>{sentence(t(`${group}.${word}` as MessageId))}</strong>
              {help && <small>{t(`${group}.${word}.help` as MessageId)}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A choice among short fixed texts that need no translation; an unknown value that stands there is kept. */
function FixedField({
  choices,
  blank,
  ...field
}: FieldProps & { choices: { value: string; label: string }[]; blank: string }) {
  const { value, set, shown } = useField<string>(field);
  const known = choices.some((choice) => choice.value === value) || value === "";
  const kept = known ? [] : [{ value, label: value }];
  return (
    <NativeSelect
      {...shown}
      data={[{ value: "", label: blank }, ...choices, ...kept]}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

export function LicenceField({ hint, name = "licence" }: { hint?: string; name?: string }) {
  const t = useT();
  const { constraint } = useField<string>({ name });
  const choices = (constraint.options ?? []).map((value) => ({ value, label: value }));
  return <FixedField name={name} choices={choices} blank={t("form.none")} hint={hint} />;
}

const languages = ["fr", "en", "es", "it", "de", "pt", "nl", "ca", "eu", "br", "oc"];

export function LanguageField() {
  const t = useT();
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const choices = languages.map((value) => ({ value, label: sentence(names.of(value) ?? value) }));
  return (
    <FixedField name="language" choices={choices} blank={t("form.language.default")} hint={t("form.language.hint")} />
  );
}
