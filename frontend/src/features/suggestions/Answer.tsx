// What became of a suggestion, in words for who sent it; said once.
import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isProblem } from "@/api/problem";
import { type SuggestionState, type SuggestionWhole, useDealing } from "@/api/suggestions";
import { sentence, useT } from "@/i18n/i18n";
import { fieldId } from "@/ui/form/context";
import { ErrorSummary } from "@/ui/form/ErrorSummary";
import type { Refused } from "@/ui/form/useRecordForm";
import { useToast } from "@/ui/Toasts";
import styles from "./Suggestions.module.css";

type Verdict = Exclude<SuggestionState, "waiting">;

interface Props {
  suggestion: SuggestionWhole;
  etag: string;
  /** What the acts before come to. */
  verdict: Verdict | undefined;
}

/** What can be said of a kind: nothing is made out of a letter. */
export function verdictsFor(kind: SuggestionWhole["kind"]): Verdict[] {
  return kind === "word" || kind === "support"
    ? ["answered", "refused"]
    : ["accepted", "in_part", "refused", "answered"];
}

export function Answer({ suggestion, etag, verdict }: Props) {
  const t = useT();
  const toast = useToast();
  const { answer } = useDealing();
  const [chosen, setChosen] = useState<Verdict>();
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<Refused>();
  const state = chosen ?? verdict;
  const reachable = suggestion.sender?.email !== undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const fields: Record<string, string> = {};
    if (!state) fields.state = t("suggestions.answer.choose");
    if (state === "refused" && text.trim() === "") fields.answer = t("suggestions.answer.why");
    if (!state || Object.keys(fields).length > 0) {
      setRefused({ fields, others: [] });
      return;
    }
    setRefused(undefined);
    const body = { state, ...(text.trim() ? { answer: text.trim() } : {}) };
    // This form goes with its suggestion: what came of it is said whether it is still there or not.
    answer.mutateAsync({ id: suggestion.id, etag, body }).then(
      () => toast({ text: t("suggestions.answered") }),
      (error: unknown) => setRefused(refusal(error)),
    );
  };
  const labels = { state: t("suggestions.answer.state"), answer: t("suggestions.answer.text") };
  return (
    <form noValidate onSubmit={send} className={styles.answer}>
      {refused && <ErrorSummary refused={refused} labels={labels} />}
      <fieldset id={fieldId("state")} tabIndex={-1} className={styles.verdicts}>
        <legend>{labels.state}</legend>
        {refused?.fields.state && <p className={styles.wrong}>{refused.fields.state}</p>}
        {verdictsFor(suggestion.kind).map((word) => (
          <label key={word}>
            <input type="radio" name="state" value={word} checked={state === word} onChange={() => setChosen(word)} />
            {sentence(t(`suggestion_state.${word}`))}
          </label>
        ))}
      </fieldset>
      <Textarea
        id={fieldId("answer")}
        label={labels.answer}
        description={t(reachable ? "suggestions.answer.goes" : "suggestions.answer.kept")}
        error={refused?.fields.answer}
        rows={4}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" loading={answer.isPending}>
        {t("suggestions.answer.send")}
      </Button>
    </form>
  );
}

function refusal(error: unknown): Refused {
  if (!isProblem(error)) return { fields: {}, others: [], error };
  const fields = Object.fromEntries(error.errors.map(({ pointer, message }) => [pointer.slice(1), message]));
  const others = error.errors.length === 0 ? [error.body.detail ?? error.body.title ?? ""] : [];
  return { fields, others, reference: error.reference };
}
