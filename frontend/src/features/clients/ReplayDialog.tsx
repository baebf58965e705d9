// Everything since a moment again.
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWebhookWrites, type Webhook } from "@/api/clients";
import { isProblem } from "@/api/problem";
import { useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./clients.module.css";
import { localMoment } from "./moments";

export function ReplayDialog({ webhook, close }: { webhook: Webhook; close: () => void }) {
  const t = useT();
  const toast = useToast();
  const { replay } = useWebhookWrites(webhook.client);
  const [since, setSince] = useState(() => localMoment(new Date(Date.now() - 86_400_000)));
  const fault = isProblem(replay.error, 422) ? replay.error.errors[0]?.message : undefined;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const moment = new Date(since);
    if (Number.isNaN(moment.getTime())) return;
    const done = await replay.mutateAsync({ id: webhook.id, since: moment.toISOString() }).catch(() => undefined);
    if (!done) return;
    toast({ text: t("webhooks.replayed") });
    close();
  };
  return (
    <Dialog title={t("webhooks.replay")} close={close}>
      <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        <p>{t("webhooks.replay.text")}</p>
        {replay.error && !fault && <Failed error={replay.error} />}
        <TextInput
          data-autofocus
          type="datetime-local"
          label={t("webhooks.replay.since")}
          value={since}
          error={fault}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <DialogFoot close={close}>
          <Button type="submit" loading={replay.isPending}>
            {t("webhooks.replay.do")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
