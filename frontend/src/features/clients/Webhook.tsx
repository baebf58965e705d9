// One webhook: where it leads, how it goes, a test, playing again, pausing, another secret; its log is opened when asked.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useWebhookWrites, type Webhook, type WebhookWithSecret } from "@/api/clients";
import { formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { DangerButton } from "@/ui/DangerButton";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Icon, type IconName } from "@/ui/Icon";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./clients.module.css";
import { Deliveries } from "./Deliveries";
import { ReplayDialog } from "./ReplayDialog";
import { WebhookForm } from "./WebhookForm";

const shapes: Record<Webhook["state"], IconName> = { active: "check", paused: "clock", off: "alert" };
type Asked = "edit" | "replay" | "delete";

export function WebhookCard({ webhook, renewed }: { webhook: Webhook; renewed: (webhook: WebhookWithSecret) => void }) {
  const t = useT();
  const toast = useToast();
  const writes = useWebhookWrites(webhook.client);
  const [asked, setAsked] = useState<Asked>();
  const [log, setLog] = useState(false);
  const { test, change, rotate } = writes;
  const error = test.error ?? change.error ?? rotate.error;
  const sendTest = () =>
    test.mutateAsync(webhook.id).then(
      () => {
        toast({ text: t("webhooks.tested") });
        setLog(true);
      },
      () => undefined,
    );
  const active = webhook.state === "active";
  return (
    <article className={styles.webhook} aria-label={webhook.address}>
      <h3>{webhook.address}</h3>
      <Told webhook={webhook} />
      {error && <Failed error={error} />}
      <div className={styles.acts}>
        <Button
          variant="default"
          leftSection={<Icon name="send" size={18} />}
          loading={test.isPending}
          onClick={() => void sendTest()}
        >
          {t("webhooks.test")}
        </Button>
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ webhook, patch: { active: !active } })}
        >
          {t(active ? "webhooks.pause" : "webhooks.resume")}
        </Button>
        <Button variant="default" leftSection={<Icon name="undo" size={18} />} onClick={() => setAsked("replay")}>
          {t("webhooks.replay")}
        </Button>
        <Button variant="subtle" onClick={() => setAsked("edit")}>
          {t("common.edit")}
        </Button>
        <Button
          variant="subtle"
          loading={rotate.isPending}
          onClick={() => void rotate.mutateAsync(webhook.id).then(renewed, () => undefined)}
        >
          {t("webhooks.rotate")}
        </Button>
        <Button variant="subtle" onClick={() => setAsked("delete")}>
          {t("webhooks.delete")}
        </Button>
      </div>
      <Button variant="subtle" aria-expanded={log} onClick={() => setLog(!log)}>
        {t(log ? "webhooks.log.hide" : "webhooks.log")}
      </Button>
      {log && <Deliveries webhook={webhook} />}
      {asked === "edit" && <WebhookForm client={webhook.client} webhook={webhook} close={() => setAsked(undefined)} />}
      {asked === "replay" && <ReplayDialog webhook={webhook} close={() => setAsked(undefined)} />}
      {asked === "delete" && <Delete webhook={webhook} close={() => setAsked(undefined)} />}
    </article>
  );
}

/** In words: what it is told of, how it stands, what waits. */
function Told({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const locale = useLocale();
  const { state, collections, kinds, waiting, failing_since } = webhook;
  const of = collections.map((name) => t(`collection.${name}` as MessageId)).join(" · ");
  const on = kinds.map((kind) => t(`change_kind.${kind}` as MessageId)).join(" · ");
  return (
    <>
      <p className={styles.standing} data-is={state === "active" ? (failing_since ? "soon" : "good") : "none"}>
        <Icon name={shapes[state]} size={18} />
        {t(`webhook_state.${state}` as MessageId)}
        {failing_since && ` — ${t("webhooks.failing", { since: formatInstant(failing_since, locale) })}`}
      </p>
      <p>
        {of || t("webhooks.of.all")} — {on || t("webhooks.on.all")}
      </p>
      {waiting > 0 && <p>{t("webhooks.waiting", { count: waiting })}</p>}
    </>
  );
}

function Delete({ webhook, close }: { webhook: Webhook; close: () => void }) {
  const t = useT();
  const { remove } = useWebhookWrites(webhook.client);
  const act = () => remove.mutateAsync(webhook.id).then(close, () => undefined);
  return (
    <Dialog title={t("webhooks.delete.title")} close={close}>
      <p>{t("webhooks.delete.text", { address: webhook.address })}</p>
      {remove.error && <Failed error={remove.error} />}
      <DialogFoot close={close} careful>
        <DangerButton loading={remove.isPending} onClick={() => void act()}>
          {t("webhooks.delete")}
        </DangerButton>
      </DialogFoot>
    </Dialog>
  );
}
