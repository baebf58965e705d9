// The secrets of a client: which is valid until when, another in its place, and ending one at once.
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type Client, type ClientSecret, type ClientWithSecret, useClientWrites } from "@/api/clients";
import { formatDay, formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { type Column, DataTable } from "@/ui/DataTable";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Icon } from "@/ui/Icon";
import { Section } from "@/ui/Page";
import { Failed } from "@/ui/States";
import styles from "./clients.module.css";
import { Days } from "./Days";
import { SecretDialog } from "./SecretDialog";

export function Secrets({ client }: { client: Client }) {
  const t = useT();
  const locale = useLocale();
  const { endSecret } = useClientWrites();
  const [rotating, setRotating] = useState(false);
  const [made, setMade] = useState<ClientWithSecret>();
  const columns: Column<ClientSecret>[] = [
    { key: "hint", label: t("clients.secret"), cell: ({ hint }) => <code>…{hint}</code> },
    {
      key: "valid",
      label: t("clients.secret.valid"),
      cell: ({ valid, expires_at }) =>
        t(valid ? "clients.secret.until" : "clients.secret.ended", { date: formatDay(expires_at, locale) }),
    },
    {
      key: "used",
      label: t("clients.secret.used"),
      cell: ({ last_used_at }) => (last_used_at ? formatInstant(last_used_at, locale) : t("clients.used.never")),
    },
    {
      key: "end",
      label: t("clients.secret.end"),
      cell: ({ id, hint, valid }) =>
        valid ? (
          <Button
            variant="default"
            size="compact-md"
            loading={endSecret.isPending && endSecret.variables.secret === id}
            aria-label={t("clients.secret.end.named", { hint })}
            onClick={() => endSecret.mutate({ id: client.id, secret: id })}
          >
            {t("clients.secret.end")}
          </Button>
        ) : undefined,
    },
  ];
  return (
    <Section
      title={t("clients.secrets")}
      actions={
        !client.revoked_at && (
          <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setRotating(true)}>
            {t("clients.rotate")}
          </Button>
        )
      }
    >
      {endSecret.error && <Failed error={endSecret.error} />}
      <DataTable caption={t("clients.secrets")} columns={columns} rows={client.secrets} rowKey={({ id }) => id} />
      {rotating && (
        <Rotate
          client={client}
          close={() => setRotating(false)}
          made={(renewed) => {
            setRotating(false);
            setMade(renewed);
          }}
        />
      )}
      {made && (
        <SecretDialog
          name={made.name}
          values={[{ label: "client_secret", value: made.client_secret }]}
          close={() => setMade(undefined)}
        />
      )}
    </Section>
  );
}

interface RotateProps {
  client: Client;
  made: (client: ClientWithSecret) => void;
  close: () => void;
}

/** Hours for which the former secret still works. */
const overlaps = [0, 24, 168, 720];

function Rotate({ client, made, close }: RotateProps) {
  const t = useT();
  const { rotate } = useClientWrites();
  const [days, setDays] = useState(365);
  const [overlap, setOverlap] = useState(168);
  const act = () =>
    rotate.mutateAsync({ id: client.id, secret_days: days, overlap_hours: overlap }).then(made, () => undefined);
  return (
    <Dialog title={t("clients.rotate.title", { name: client.name })} close={close}>
      <div className={styles.form}>
        <p>{t("clients.rotate.text")}</p>
        {rotate.error && <Failed error={rotate.error} />}
        <NativeSelect
          label={t("clients.overlap")}
          value={String(overlap)}
          data={overlaps.map((hours) => ({
            value: String(hours),
            label: hours === 0 ? t("clients.overlap.none") : t("clients.overlap.count", { count: hours / 24 }),
          }))}
          onChange={(event) => setOverlap(Number(event.currentTarget.value))}
        />
        <Days value={days} set={setDays} />
        <DialogFoot close={close} careful>
          <Button loading={rotate.isPending} onClick={() => void act()}>
            {t("clients.rotate")}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}
