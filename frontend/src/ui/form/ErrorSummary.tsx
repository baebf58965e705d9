// What has to be mended before the form can be received; each line leads to its field.
import { useEffect, useRef } from "react";
import { Unreachable } from "@/api/problem";
import { useT } from "@/i18n/i18n";
import { Icon } from "../Icon";
import { fieldId, useFieldLabel } from "./context";
import type { Refused } from "./useRecordForm";
import styles from "./RecordForm.module.css";

function focusOn(id: string) {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

export function ErrorSummary({ refused, labels = {} }: { refused: Refused; labels?: Record<string, string> }) {
  const t = useT();
  const labelOf = useFieldLabel();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refused]);
  const fields = Object.entries(refused.fields);
  const silent = fields.length === 0 && refused.others.length === 0;
  const why = refused.error instanceof Unreachable ? "form.unreachable" : "form.failed";
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <Icon name="alert" size={24} />
      <div>
        <p className={styles.summaryTitle}>
          {silent ? t(why) : t("form.errors", { count: fields.length + refused.others.length })}
        </p>
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusOn(fieldId(name));
                }}
              >
                {labels[name] ?? labelOf(name)}
              </a>
              {t("form.error.of", { message })}
            </li>
          ))}
          {refused.others.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        {refused.reference && (
          <p className={styles.reference}>{t("state.error.reference", { id: refused.reference })}</p>
        )}
      </div>
    </div>
  );
}
