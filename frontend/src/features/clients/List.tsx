// The clients in a list: who they are, what they may do, when they last called; and a new one with its secret.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Client, type ClientWithSecret, clientsOptions } from "@/api/clients";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { type Column, DataTable } from "@/ui/DataTable";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import { Administrators } from "./Administrators";
import { ClientForm } from "./Form";
import { SecretDialog } from "./SecretDialog";
import { Standing } from "./Standing";
import { scopeText } from "./words";

export function ClientList() {
  return (
    <Administrators>
      <Clients />
    </Administrators>
  );
}

function Clients() {
  const t = useT();
  const locale = useLocale();
  const clients = useQuery(clientsOptions);
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<ClientWithSecret>();
  const columns: Column<Client>[] = [
    {
      key: "name",
      label: t("clients.name"),
      cell: (client) => <Link {...links.client(client.id)}>{client.name}</Link>,
      wide: true,
    },
    {
      key: "scopes",
      label: t("clients.scopes"),
      cell: ({ scopes }) => scopes.map((scope) => scopeText(t, scope)).join(" · "),
      wide: true,
    },
    { key: "standing", label: t("clients.standing"), cell: (client) => <Standing client={client} /> },
    {
      key: "used",
      label: t("clients.used"),
      cell: ({ last_used_at }) => (last_used_at ? formatInstant(last_used_at, locale) : t("clients.used.never")),
    },
  ];
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setCreating(true)}>
      {t("clients.new")}
    </Button>
  );
  const none = clients.isSuccess && clients.data.length === 0;
  return (
    <Page title={t("nav.clients")} lead={t("clients.lead")} actions={clients.isSuccess && !none && add} wide>
      {clients.isPending && <Waiting />}
      {clients.isError && <Failed error={clients.error} retry={() => void clients.refetch()} />}
      {none && (
        <Empty title={t("clients.empty.title")} action={add}>
          {t("clients.empty.text")}
        </Empty>
      )}
      {clients.isSuccess && !none && (
        <DataTable caption={t("nav.clients")} columns={columns} rows={clients.data} rowKey={({ id }) => id} />
      )}
      {creating && (
        <ClientForm
          close={() => setCreating(false)}
          made={(client) => {
            setCreating(false);
            setMade(client);
          }}
        />
      )}
      {made && (
        <SecretDialog
          name={made.name}
          values={[
            { label: "client_id", value: made.id },
            { label: "client_secret", value: made.client_secret },
          ]}
          close={() => setMade(undefined)}
        />
      )}
    </Page>
  );
}
