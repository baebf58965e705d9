// Two records that turned out to be one: side by side, which one stays, and what it shall say where they differ.
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type Mergeable, mergeInto } from "@/api/merging";
import { isProblem } from "@/api/problem";
import { type Read, titleOf } from "@/api/records";
import { type MessageId, type Translate, useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "./Dialog";
import { DialogFoot } from "./DialogFoot";
import { ErrorSummary } from "./form/ErrorSummary";
import type { Refused } from "./form/useRecordForm";
import { tidy } from "./form/values";
import { chosenFields, differing, preferred, type Side } from "./merging";
import { useShowValue } from "./showValue";
import { useToast } from "./Toasts";
import { useUndo } from "./useUndo";
import { WithRecord } from "./WithRecord";
import { wordDiff } from "./wordDiff";
import styles from "./ConflictDialog.module.css";

interface Props<C extends Mergeable> {
  collection: C;
  one: string;
  other: string;
  close: () => void;
  /** Where to go once they are one. */
  done?: (kept: string) => void;
}

export function MergeDialog<C extends Mergeable>({ collection, one, other, close, done }: Props<C>) {
  const t = useT();
  return (
    <Dialog wide close={close} title={t("merge.title")}>
      <WithRecord collection={collection} id={one}>
        {(first) => (
          <WithRecord collection={collection} id={other}>
            {(second) => <Choice collection={collection} reads={[first, second]} close={close} done={done} />}
          </WithRecord>
        )}
      </WithRecord>
    </Dialog>
  );
}

interface ChoiceProps<C extends Mergeable> {
  collection: C;
  reads: [Read<C>, Read<C>];
  close: () => void;
  done?: (kept: string) => void;
}

function Choice<C extends Mergeable>({ collection, reads, close, done }: ChoiceProps<C>) {
  const t = useT();
  const [kept, setKept] = useState<Side>(0);
  const [sides, setSides] = useState<Record<string, Side>>({});
  const records = reads.map((read) => read.record) as unknown as [Record<string, unknown>, Record<string, unknown>];
  const fields = differing(records[0], records[1]);
  const sideOf = (field: string): Side => sides[field] ?? preferred(records, kept, field);
  const names = useNames(reads);
  const { send, refused } = useSend({ collection, reads, names, close, done });
  return (
    <>
      {refused && <ErrorSummary refused={refused} />}
      <p className={styles.intro}>{t("merge.intro")}</p>
      <TwoSides name={t("merge.keep")} id="kept" side={kept} choose={setKept} labels={names} autoFocus />
      {fields.length > 0 && <p className={styles.intro}>{t("merge.choose")}</p>}
      {fields.map((field) => (
        <TwoSides
          key={field}
          id={field}
          name={t(`field.${field}` as MessageId)}
          side={sideOf(field)}
          choose={(side) => setSides((all) => ({ ...all, [field]: side }))}
          labels={names}
          values={[
            <Marked key="0" collection={collection} field={field} value={records[0][field]} other={records[1][field]} />,
            <Marked key="1" collection={collection} field={field} value={records[1][field]} other={records[0][field]} />,
          ]}
        />
      ))}
      <DialogFoot close={close}>
        <Button
          loading={send.isPending}
          onClick={() => send.mutate({ kept, fields: chosenFields(records, kept, fields, sideOf) })}
        >
          {t("merge.send")}
        </Button>
      </DialogFoot>
    </>
  );
}

function useNames<C extends Mergeable>(reads: [Read<C>, Read<C>]): [string, string] {
  const locale = useLocale();
  const [one, other] = [titleOf(reads[0].record, locale), titleOf(reads[1].record, locale)];
  // Two of the same name are told apart by their place in the window.
  return one === other ? [`${one} (1)`, `${other} (2)`] : [one, other];
}

interface SendProps<C extends Mergeable> extends ChoiceProps<C> {
  names: [string, string];
}

function useSend<C extends Mergeable>({ collection, reads, names, close, done }: SendProps<C>) {
  const t = useT();
  const toast = useToast();
  const undo = useUndo();
  const cache = useQueryClient();
  const [refused, setRefused] = useState<Refused>();
  const send = useMutation({
    mutationFn: ({ kept, fields }: { kept: Side; fields: object }) => {
      const [stays, goes] = kept === 0 ? reads : [reads[1], reads[0]];
      return mergeInto(collection, { id: stays.record.id, etag: stays.etag }, goes.record.id, fields);
    },
    onError: (error) => {
      setRefused(refusal(error, t));
      // Somebody else was faster: both are read again, and stand as they are now.
      if (isProblem(error, 412)) void cache.invalidateQueries({ queryKey: [collection] });
    },
    onSuccess: ({ operation, record }, { kept }) => {
      close();
      done?.(record.id);
      void cache.invalidateQueries();
      const text = t("merge.done", { gone: names[kept === 0 ? 1 : 0], kept: names[kept] });
      toast({ text, undo: () => undo(operation) });
    },
  });
  return { send, refused };
}

function refusal(error: unknown, t: Translate): Refused {
  if (!isProblem(error)) return { fields: {}, others: [], error };
  const named = error.errors.map(({ pointer, message }) => {
    const field = /^\/fields\/([a-z_]+)/.exec(pointer)?.[1];
    return field ? `${t(`field.${field}` as MessageId)} : ${message}` : message;
  });
  const others = error.status === 412 ? [t("merge.stale")] : named;
  if (others.length === 0 && error.status < 500) others.push(error.body.detail ?? error.body.title ?? "");
  return { fields: {}, others, reference: error.reference, error };
}

interface SidesProps {
  id: string;
  name: string;
  side: Side;
  choose: (side: Side) => void;
  labels: [string, string];
  values?: [ReactNode, ReactNode];
  autoFocus?: boolean;
}

function TwoSides({ id, name, side, choose, labels, values, autoFocus }: SidesProps) {
  return (
    <fieldset className={styles.field}>
      <legend>{name}</legend>
      <div className={styles.sides}>
        {([0, 1] as const).map((which) => (
          <label key={which} className={styles.side} data-checked={side === which}>
            <span className={styles.who}>
              <input
                type="radio"
                name={`merge-${id}`}
                checked={side === which}
                onChange={() => choose(which)}
                data-autofocus={autoFocus && which === 0 ? true : undefined}
              />
              {labels[which]}
            </span>
            {values && <span className={styles.value}>{values[which]}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface MarkedProps {
  collection: Mergeable;
  field: string;
  value: unknown;
  other: unknown;
}

/** A value with the words that the other does not have marked. */
function Marked({ collection, field, value, other }: MarkedProps) {
  const t = useT();
  const show = useShowValue(collection);
  if (tidy(value) === undefined) return <em className={styles.nothing}>{t("conflict.empty")}</em>;
  const shown = show(field, value);
  if (typeof shown !== "string") return <>{shown}</>;
  const against = tidy(other) === undefined ? "" : show(field, other);
  const pieces = wordDiff(typeof against === "string" ? against : "", shown).filter(({ kind }) => kind !== "gone");
  return (
    <>
      {pieces.map(({ kind, text }, index) =>
        kind === "new" && against !== "" ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </>
  );
}
