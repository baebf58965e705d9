// One client: what it may do, its secrets, its calls by day, its webhooks; renewed, changed or revoked.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Client, clientOptions, useClientWrites } from "@/api/clients";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { DangerButton } from "@/ui/DangerButton";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Icon } from "@/ui/Icon";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { Administrators } from "./Administrators";
import { Calls } from "./Calls";
import styles from "./clients.module.css";
import { ClientForm } from "./Form";
import { Secrets } from "./Secrets";
import { Standing } from "./Standing";
import { Webhooks } from "./Webhooks";
import { scopeText } from "./words";

export function ClientPage({ id }: { id: string }) {
  return (
    <Administrators>
      <One id={id} />
    </Administrators>
  );
}

function One({ id }: { id: string }) {
  const t = useT();
  const read = useQuery(clientOptions(id));
  const [editing, setEditing] = useState(false);
  const [revoking, setRevoking] = useState(false);
  if (read.isPending) return <Waiting />;
  if (read.isError) return <Failed error={read.error} retry={() => void read.refetch()} />;
  const { client } = read.data;
  const live = !client.revoked_at;
  return (
    <Page
      title={client.name}
      above={
        <Link {...links.clients()}>
          <Icon name="back" size={16} /> {t("nav.clients")}
        </Link>
      }
      lead={<Standing client={client} />}
      actions={
        live && (
          <>
            <Button
              variant="default"
              leftSection={<Icon name="edit" size={18} />}
              onClick={() => setEditing(true)}
            >
              {t("common.edit")}
            </Button>
            <Button variant="default" leftSection={<Icon name="lock" size={18} />} onClick={() => setRevoking(true)}>
              {t("clients.revoke")}
            </Button>
          </>
        )
      }
    >
      <May client={client} />
      <Secrets client={client} />
      <Section title={t("clients.calls")}>
        <Calls days={client.days} />
      </Section>
      <Webhooks client={client} />
      {editing && <ClientForm read={read.data} close={() => setEditing(false)} />}
      {revoking && <Revoke client={client} close={() => setRevoking(false)} />}
    </Page>
  );
}

function May({ client }: { client: Client }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section title={t("clients.may")}>
      <ul className={styles.scopes}>
        {client.scopes.map((scope) => (
          <li key={scope}>
            {scopeText(t, scope)} <code>{scope}</code>
          </li>
        ))}
        <li>{t(client.network ? "clients.sees.network" : "clients.sees.public")}</li>
      </ul>
      <Facts>
        <Fact label={t("clients.id")}>
          <code>{client.id}</code>
        </Fact>
        <Fact label={t("clients.contact")}>{client.contact}</Fact>
        <Fact label={t("clients.used")}>
          {client.last_used_at ? formatInstant(client.last_used_at, locale) : t("clients.used.never")}
        </Fact>
      </Facts>
    </Section>
  );
}

function Revoke({ client, close }: { client: Client; close: () => void }) {
  const t = useT();
  const { revoke } = useClientWrites();
  const act = () => revoke.mutateAsync(client.id).then(close, () => undefined);
  return (
    <Dialog title={t("clients.revoke.title", { name: client.name })} close={close}>
      <p>{t("clients.revoke.text")}</p>
      {revoke.error && <Failed error={revoke.error} />}
      <DialogFoot close={close} careful>
        <DangerButton loading={revoke.isPending} onClick={() => void act()}>
          {t("clients.revoke")}
        </DangerButton>
      </DialogFoot>
    </Dialog>
  );
}
