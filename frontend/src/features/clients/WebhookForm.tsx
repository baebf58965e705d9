// Where a client wants to be told, of which collections, of which kinds of change.
import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWebhookWrites, type Webhook, type WebhookCreate, type WebhookWithSecret } from "@/api/clients";
import { isProblem } from "@/api/problem";
import { type MessageId, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./clients.module.css";

const collections = [
  "experiments",
  "hypotheses",
  "involvements",
  "stakeholders",
  "relationships",
  "territories",
  "programmes",
  "phases",
  "themes",
] as const;
type Kind = NonNullable<WebhookCreate["kinds"]>[number];
const kinds: readonly Kind[] = ["create", "update", "delete", "restore", "merge", "purge", "erase"];

interface Props {
  client: string;
  /** The webhook that is changed; without it one is made. */
  webhook?: Webhook;
  made?: (webhook: WebhookWithSecret) => void;
  close: () => void;
}

export function WebhookForm({ client, webhook, made, close }: Props) {
  const t = useT();
  const toast = useToast();
  const { create, change } = useWebhookWrites(client);
  const [address, setAddress] = useState(webhook?.address ?? "https://");
  const [of, setOf] = useState<string[]>(webhook?.collections ?? []);
  const [on, setOn] = useState<Kind[]>(webhook?.kinds ?? []);
  const error = create.error ?? change.error;
  const fault = isProblem(error, 422) ? error.errors.find(({ pointer }) => pointer === "/address")?.message : undefined;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const told = { address, collections: of, kinds: on };
    if (webhook) {
      const done = await change.mutateAsync({ webhook, patch: told }).catch(() => undefined);
      if (!done) return;
      toast({ text: t("form.saved") });
      close();
      return;
    }
    const answer = await create.mutateAsync(told).catch(() => undefined);
    if (answer) made?.(answer);
  };
  return (
    <Dialog title={t(webhook ? "webhooks.edit" : "webhooks.new")} close={close}>
      <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        {error && !fault && <Failed error={error} />}
        <TextInput
          data-autofocus
          withAsterisk
          type="url"
          label={t("webhooks.address")}
          description={t("webhooks.address.hint")}
          autoComplete="off"
          value={address}
          error={fault}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Checkbox.Group label={t("webhooks.of")} description={t("webhooks.of.hint")} value={of} onChange={setOf}>
          <div className={styles.boxes}>
            {collections.map((name) => (
              <Checkbox key={name} value={name} label={t(`collection.${name}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          label={t("webhooks.on")}
          description={t("webhooks.on.hint")}
          value={on}
          onChange={(words) => setOn(kinds.filter((kind) => words.includes(kind)))}
        >
          <div className={styles.boxes}>
            {kinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`change_kind.${kind}` as MessageId)} />
            ))}
          </div>
        </Checkbox.Group>
        <DialogFoot close={close}>
          <Button type="submit" loading={create.isPending || change.isPending}>
            {t(webhook ? "common.save" : "clients.create")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
