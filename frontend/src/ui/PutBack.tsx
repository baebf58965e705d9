// Puts an earlier state back: what that changes is shown before, and what stays as it is said after.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useWrites } from "@/api/cache";
import { fieldOfPointer, isProblem } from "@/api/problem";
import type { Change, Collection, Read, Schemas } from "@/api/records";
import { formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import type { ShowValue } from "./ConflictDialog";
import { Dialog } from "./Dialog";
import { DialogFoot } from "./DialogFoot";
import { Differences } from "./Difference";
import { undoingOf } from "./past";
import { Failed } from "./States";
import { useToast } from "./Toasts";

interface Props<C extends Collection> {
  collection: C;
  read: Read<C>;
  /** The state to go back to, and all changes since, newest first. */
  to: Change;
  since: readonly Change[];
  show: ShowValue;
  close: () => void;
}

export function PutBack<C extends Collection>({ collection, read, to, since, show, close }: Props<C>) {
  const t = useT();
  const locale = useLocale();
  const toast = useToast();
  const writes = useWrites(collection);
  const [left, setLeft] = useState<Schemas["Fault"][]>();
  const [error, setError] = useState<unknown>();
  const fields = undoingOf(since, to.revision).map(({ field, now, then }) => ({ field, before: now, after: then }));
  const send = async () => {
    try {
      const { id } = read.record;
      const kept = await writes.putBack.mutateAsync({ id, etag: read.etag, revision: to.revision });
      toast({ text: t("history.back.done") });
      if (kept.length === 0) close();
      else setLeft(kept);
    } catch (refused) {
      setError(refused);
    }
  };
  if (left) {
    return (
      <Dialog title={t("history.back.left")} close={close}>
        <ul>
          {left.map(({ pointer, message }) => (
            <li key={pointer}>
              <strong>{t(`field.${fieldOfPointer(pointer).split(".")[0] ?? ""}` as MessageId)}</strong> — {message}
            </li>
          ))}
        </ul>
        <Button onClick={close}>{t("common.close")}</Button>
      </Dialog>
    );
  }
  return (
    <Dialog wide title={t("history.back.title", { date: formatInstant(to.at, locale) })} close={close}>
      <p>{t(fields.length > 0 ? "history.back.intro" : "history.back.same")}</p>
      <Differences fields={fields} show={show} />
      {isProblem(error, 412) && <p role="alert">{t("history.back.stale")}</p>}
      {error !== undefined && !isProblem(error, 412) && <Failed error={error} />}
      <DialogFoot close={close}>
        <Button data-autofocus loading={writes.putBack.isPending} disabled={fields.length === 0} onClick={() => void send()}>
          {t("history.back.act")}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
