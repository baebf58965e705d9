// The webhooks of a client: where it is told of changes, whether that works, and a new one with its secret.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Client, type WebhookWithSecret, webhooksOptions } from "@/api/clients";
import { useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import styles from "./clients.module.css";
import { SecretDialog } from "./SecretDialog";
import { WebhookCard } from "./Webhook";
import { WebhookForm } from "./WebhookForm";

export function Webhooks({ client }: { client: Client }) {
  const t = useT();
  const webhooks = useQuery(webhooksOptions(client.id));
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<WebhookWithSecret>();
  return (
    <Section
      title={t("webhooks.title")}
      actions={
        !client.revoked_at && (
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setCreating(true)}>
            {t("webhooks.new")}
          </Button>
        )
      }
    >
      {webhooks.isPending && <Waiting lines={2} />}
      {webhooks.isError && <Failed error={webhooks.error} retry={() => void webhooks.refetch()} />}
      {webhooks.data?.length === 0 && <p>{t("webhooks.none")}</p>}
      <ul className={styles.webhooks}>
        {webhooks.data?.map((webhook) => (
          <li key={webhook.id}>
            <WebhookCard webhook={webhook} renewed={setMade} />
          </li>
        ))}
      </ul>
      {creating && (
        <WebhookForm
          client={client.id}
          close={() => setCreating(false)}
          made={(webhook) => {
            setCreating(false);
            setMade(webhook);
          }}
        />
      )}
      {made && (
        <SecretDialog
          name={new URL(made.address).host}
          values={[{ label: "webhook_secret", value: made.secret }]}
          close={() => setMade(undefined)}
        />
      )}
    </Section>
  );
}
