// A correction beside what the record says today: each value is taken, changed or left.
import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrites } from "@/api/cache";
import { isProblem } from "@/api/problem";
import type { Collection, Read } from "@/api/records";
import type { SuggestionState, SuggestionWhole } from "@/api/suggestions";
import { type MessageId, useT } from "@/i18n/i18n";
import { fieldId } from "@/ui/form/context";
import { ErrorSummary } from "@/ui/form/ErrorSummary";
import type { Refused } from "@/ui/form/useRecordForm";
import { useToast } from "@/ui/Toasts";
import { patchOf, type Taken, takenOf, verdictOf } from "./take";
import styles from "./Suggestions.module.css";

interface Props<C extends Collection> {
  collection: C;
  read: Read<C>;
  suggestion: SuggestionWhole;
  done: (verdict: SuggestionState) => void;
}

export function Take<C extends Collection>({ collection, read, suggestion, done }: Props<C>) {
  const t = useT();
  const toast = useToast();
  const writes = useWrites(collection);
  const [all, setAll] = useState(takenOf(suggestion.proposed));
  const [refused, setRefused] = useState<Refused>();
  const record = read.record as unknown as Record<string, unknown>;
  const change = (field: string, patch: Partial<Taken>) =>
    setAll((former) => former.map((one) => (one.field === field ? { ...one, ...patch } : one)));
  const apply = async () => {
    setRefused(undefined);
    try {
      await writes.patch.mutateAsync({
        id: read.record.id,
        etag: read.etag,
        patch: patchOf(all),
        origin: suggestion.id,
      });
      toast({ text: t("form.saved") });
      done(verdictOf(all, suggestion.proposed));
    } catch (error) {
      setRefused(refusal(error, t("suggestions.take.stale")));
      if (isProblem(error, 412)) await writes.refresh();
    }
  };
  return (
    <>
      {refused && <ErrorSummary refused={refused} />}
      <ul className={styles.fields}>
        {all.map((one) => (
          <OneField key={one.field} one={one} today={record[one.field]} error={refused?.fields[one.field]} change={change} />
        ))}
      </ul>
      <Button disabled={!all.some(({ taken }) => taken)} loading={writes.patch.isPending} onClick={() => void apply()}>
        {t("suggestions.take.apply")}
      </Button>
    </>
  );
}

interface FieldProps {
  one: Taken;
  today: unknown;
  error?: string;
  change: (field: string, patch: Partial<Taken>) => void;
}

function OneField({ one: { field, taken, value }, today, error, change }: FieldProps) {
  const t = useT();
  const name = t(`field.${field}` as MessageId);
  return (
    <li className={styles.field}>
      <Checkbox
        label={t("suggestions.take.field", { name })}
        checked={taken}
        onChange={(event) => change(field, { taken: event.currentTarget.checked })}
      />
      <p className={styles.today}>
        <span>{t("suggestions.take.today")}</span>
        {typeof today === "string" && today !== "" ? today : t("suggestions.take.nothing")}
      </p>
      <Textarea
        id={fieldId(field)}
        label={t("suggestions.take.proposed")}
        aria-label={t("suggestions.take.proposed.of", { name })}
        error={error}
        rows={field === "summary" ? 4 : 1}
        disabled={!taken}
        value={value}
        onChange={(event) => change(field, { value: event.currentTarget.value })}
      />
    </li>
  );
}

function refusal(error: unknown, stale: string): Refused {
  if (!isProblem(error)) return { fields: {}, others: [], error };
  if (error.status === 412) return { fields: {}, others: [stale] };
  const fields = Object.fromEntries(error.errors.map(({ pointer, message }) => [pointer.slice(1), message]));
  const others = error.errors.length === 0 ? [error.body.detail ?? error.body.title ?? ""] : [];
  return { fields, others, reference: error.reference };
}
