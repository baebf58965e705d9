// A client's name, scopes and sight: made with a first secret, or changed.
import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type Client, type ClientWithSecret, type Scope, useClientWrites } from "@/api/clients";
import { isProblem } from "@/api/problem";
import { useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./clients.module.css";
import { Days } from "./Days";
import { scopes as all, scopeText } from "./words";

interface Props {
  /** The client that is changed; without it one is made. */
  read?: { client: Client; etag: string };
  made?: (client: ClientWithSecret) => void;
  close: () => void;
}

export function ClientForm({ read, made, close }: Props) {
  const t = useT();
  const toast = useToast();
  const { create, change } = useClientWrites();
  const [name, setName] = useState(read?.client.name ?? "");
  const [contact, setContact] = useState(read?.client.contact ?? "");
  const [scopes, setScopes] = useState<Scope[]>(read?.client.scopes ?? ["read"]);
  const [network, setNetwork] = useState(read?.client.network ?? false);
  const [days, setDays] = useState(365);
  const error = create.error ?? change.error;
  const fault = (pointer: string) =>
    isProblem(error, 422) ? error.errors.find((one) => one.pointer.startsWith(pointer))?.message : undefined;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const told = { name, scopes, network };
    if (read) {
      const patch = { ...told, contact: contact.trim() || null };
      const done = await change.mutateAsync({ id: read.client.id, etag: read.etag, patch }).catch(() => undefined);
      if (!done) return;
      toast({ text: t("form.saved") });
      close();
      return;
    }
    const body = { ...told, secret_days: days, ...(contact.trim() ? { contact } : {}) };
    const client = await create.mutateAsync(body).catch(() => undefined);
    if (client) made?.(client);
  };
  return (
    <Dialog title={t(read ? "clients.edit" : "clients.new")} close={close}>
      <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        {error && !isProblem(error, 422) && <Failed error={error} />}
        <TextInput
          data-autofocus
          withAsterisk
          label={t("clients.name")}
          description={t("clients.name.hint")}
          autoComplete="off"
          maxLength={300}
          value={name}
          error={fault("/name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="email"
          label={t("clients.contact")}
          description={t("clients.contact.hint")}
          autoComplete="off"
          value={contact}
          error={fault("/contact")}
          onChange={(event) => setContact(event.currentTarget.value)}
        />
        <ScopeBoxes chosen={scopes} choose={setScopes} fault={fault("/scopes")} />
        <Checkbox
          label={t("clients.network")}
          description={t("clients.network.hint")}
          checked={network}
          onChange={(event) => setNetwork(event.currentTarget.checked)}
        />
        {!read && <Days value={days} set={setDays} />}
        <DialogFoot close={close}>
          <Button type="submit" loading={create.isPending || change.isPending}>
            {t(read ? "common.save" : "clients.create")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

interface BoxesProps {
  chosen: Scope[];
  choose: (scopes: Scope[]) => void;
  fault?: string;
}

function ScopeBoxes({ chosen, choose, fault }: BoxesProps) {
  const t = useT();
  return (
    <Checkbox.Group
      withAsterisk
      label={t("clients.scopes")}
      description={t("clients.scopes.hint")}
      value={chosen}
      error={fault}
      onChange={(words) => choose(all.filter((scope) => words.includes(scope)))}
    >
      <div className={styles.boxes}>
        {all.map((scope) => (
          <Checkbox key={scope} value={scope} label={scopeText(t, scope)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
