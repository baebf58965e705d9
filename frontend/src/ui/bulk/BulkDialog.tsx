// Asks what a change of many needs, sends it as one operation, and tells what came of it, with one way back.
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { BulkDone, Bulked, Which, Wish } from "@/api/bulk";
import { useMe } from "@/api/me";
import { isProblem } from "@/api/problem";
import { type Translate, useT } from "@/i18n/i18n";
import { Dialog } from "../Dialog";
import { DialogFoot } from "../DialogFoot";
import { ErrorSummary } from "../form/ErrorSummary";
import type { Refused } from "../form/useRecordForm";
import { useToast } from "../Toasts";
import { useUndo } from "../useUndo";
import type { BulkAction, Typed } from "./action";
import styles from "./BulkDialog.module.css";
import { Result } from "./Result";
import { type Works, worksOf } from "./works";

interface Props {
  collection: Bulked;
  action: BulkAction<unknown>;
  which: Which;
  count: number;
  rows: unknown[];
  close: () => void;
}

function refusal(error: unknown, t: Translate): Refused {
  if (!isProblem(error)) return { fields: {}, others: [], error };
  const told = error.errors.map(({ message }) => message);
  const others = told.length === 0 && error.status < 500 ? [error.body.detail ?? error.body.title ?? ""] : told;
  // What was done before it stopped stays: sent again as it is, it goes on from there.
  if (error.body.operation) others.push(t("bulk.stopped"));
  return { fields: {}, others, reference: error.reference, error };
}

/** The same wish keeps its key, so that a second try goes on with the first; another wish has another. */
function useKey(): (body: unknown) => string {
  const last = useRef({ body: "", key: "" });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: crypto.randomUUID() };
    return last.current.key;
  };
}

/** Sends a wish, and tells what came of it in the window; to who left the window, over the list. */
function useWish({ collection, action, which, count, close }: Props) {
  const t = useT();
  const toast = useToast();
  const cache = useQueryClient();
  const undo = useUndo();
  const keyOf = useKey();
  const works = worksOf(useMe()?.id ?? "");
  const key = useRef("");
  const left = useRef(false);
  const [refused, setRefused] = useState<Refused>();
  const [done, setDone] = useState<BulkDone>();
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      works.watch(key.current, false);
    };
  }, [works]);
  const send = useMutation({
    mutationFn: (wish: Wish) => {
      key.current = keyOf({ which, wish });
      return works.start({ key: key.current, collection, which, wish, label: action.label, count, watched: true });
    },
    onSettled: () =>
      Promise.all([collection, "involvements"].map((stale) => cache.invalidateQueries({ queryKey: [stale] }))),
    onError: (error) => {
      const refused = refusal(error, t);
      if (!left.current) setRefused(refused);
      else if (!works.knows(key.current)) for (const text of refused.others) toast({ text });
    },
    onSuccess: (answer) => {
      const { operation } = answer;
      const text = t("bulk.done", { count: answer.changed });
      // On whatever page one is by now; the way back stands over the list.
      if (left.current) return toast({ text });
      works.dismiss(key.current);
      const back = operation ? { undo: () => undo(operation) } : {};
      toast({ text, ...back });
      if (answer.kept.length === 0) close();
      else setDone(answer);
    },
  });
  const progress = () => <Progress works={works} of={key.current} count={count} />;
  return { send, refused, setRefused, done, undo, progress };
}

export default function BulkDialog(props: Props) {
  const { collection, action, which, count, rows, close } = props;
  const t = useT();
  const [typed, setTyped] = useState<Typed>(action.begin);
  const { send, refused, setRefused, done, undo, progress } = useWish(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = action.faults(typed, rows, t);
    if (Object.keys(fields).length > 0) setRefused({ fields, others: [] });
    else send.mutate(action.wish(typed));
  };
  if (done) return <Result collection={collection} done={done} undo={undo} close={close} />;
  return (
    <Dialog title={t(action.label)} close={close}>
      <form noValidate onSubmit={submit} className={styles.form}>
        {refused && <ErrorSummary refused={refused} />}
        <p className={styles.text}>{t("bulk.for", { count })}</p>
        {action.fields({
          typed,
          set: (patch) => setTyped({ ...typed, ...patch }),
          errors: refused?.fields ?? {},
          rows,
          all: "query" in which,
        })}
        <div role="status" className={styles.progress}>
          {send.isPending && progress()}
        </div>
        <DialogFoot close={close} leave={send.isPending ? t("bulk.leave") : undefined}>
          <Button type="submit" loading={send.isPending}>
            {t("bulk.send", { count })}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** How many are looked at, as the service tells it. */
function Progress({ works, of, count }: { works: Works; of: string; count: number }) {
  const t = useT();
  const done = useSyncExternalStore(works.subscribe, works.snapshot).find(({ key }) => key === of)?.done ?? 0;
  return (
    <>
      <span>{t("bulk.progress", { done, count })}</span>
      <progress aria-label={t("bulk.working", { count })} max={count} value={done} />
    </>
  );
}
