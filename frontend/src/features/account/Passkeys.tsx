// Passkeys: devices that know their owner, by a finger, a face or a number, and open the account without a password.
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addPasskey, isKnown, passkeysHere, wasLeft } from "@/auth/passkey";
import { formatDay } from "@/i18n/format";
import { type Translate, useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { Section } from "@/ui/Page";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { factorsOptions, type Passkey, removePasskey, renamePasskey, useRefreshMe } from "./queries";
import { RecoveryCodes } from "./RecoveryCodes";
import styles from "./Account.module.css";

export function Passkeys() {
  const t = useT();
  const toast = useToast();
  const refresh = useRefreshMe();
  const factors = useQuery(factorsOptions).data;
  const [naming, setNaming] = useState<Passkey | "new">();
  const [codes, setCodes] = useState<string[]>();
  const remove = useMutation({
    mutationFn: removePasskey,
    onSuccess: () => toast({ text: t("passkey.removed") }),
    onSettled: refresh,
  });
  if (!factors) return null;
  const last = factors.mandatory && !factors.totp_since && factors.passkeys.length === 1;
  const made = (drawn: string[]) => {
    setNaming(undefined);
    if (drawn.length > 0) setCodes(drawn);
    toast({ text: t("passkey.added") });
    void refresh();
  };
  const why = !factors.passkeys_possible
    ? t("passkey.impossible")
    : !passkeysHere()
      ? t("passkey.not_here")
      : undefined;
  return (
    <Section title={t("passkey.title")}>
      <p className={styles.state}>{t("passkey.text")}</p>
      {why && <p className={styles.about}>{why}</p>}
      {remove.error && <Failed error={remove.error} />}
      <ul className={styles.list}>
        {factors.passkeys.map((passkey) => (
          <li key={passkey.id} className={styles.item}>
            <OnePasskey passkey={passkey} />
            <Button
              variant="default"
              aria-label={t("passkey.rename_one", { name: passkey.name })}
              onClick={() => setNaming(passkey)}
            >
              {t("passkey.rename")}
            </Button>
            {!last && (
              <Button
                variant="default"
                aria-label={t("passkey.remove_one", { name: passkey.name })}
                loading={remove.isPending && remove.variables === passkey.id}
                onClick={() => remove.mutate(passkey.id)}
              >
                {t("passkey.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!why && (
        <div className={styles.acts}>
          <Button variant="default" onClick={() => setNaming("new")}>
            {t("passkey.add")}
          </Button>
        </div>
      )}
      {naming && (
        <Dialog title={t(naming === "new" ? "passkey.add" : "passkey.rename")} close={() => setNaming(undefined)}>
          <NameForm known={naming === "new" ? undefined : naming} done={made} />
        </Dialog>
      )}
      {codes && (
        <Dialog title={t("account.codes")}>
          <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />
        </Dialog>
      )}
    </Section>
  );
}

function OnePasskey({ passkey }: { passkey: Passkey }) {
  const t = useT();
  const locale = useLocale();
  const day = (value: string) => formatDay(value, locale);
  return (
    <div className={styles.what}>
      <p className={styles.name}>{passkey.name}</p>
      <p className={styles.about}>
        {passkey.used_at
          ? t("passkey.used", { made: day(passkey.created_at), used: day(passkey.used_at) })
          : t("passkey.unused", { made: day(passkey.created_at) })}
      </p>
    </div>
  );
}

function reason(error: unknown, t: Translate): string | undefined {
  if (wasLeft(error)) return t("passkey.left");
  return isKnown(error) ? t("passkey.known") : undefined;
}

/** The name of a passkey; a new one is made on the device once it has its name. */
export function NameForm({ known, done }: { known?: Passkey; done: (codes: string[]) => void }) {
  const t = useT();
  const [name, setName] = useState(known?.name ?? "");
  const save = useMutation({
    mutationFn: async () => {
      const chosen = name.trim() || t("passkey.default");
      if (!known) return addPasskey(chosen);
      await renamePasskey({ id: known.id, name: chosen });
      return [];
    },
    onSuccess: done,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    save.mutate();
  };
  const told = save.error ? reason(save.error, t) : undefined;
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <TextInput
        label={t("passkey.name")}
        description={t("passkey.name.hint")}
        name="passkey"
        autoComplete="off"
        data-autofocus
        placeholder={t("passkey.default")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {told && <p role="alert">{told}</p>}
      {save.error && !told && <Failed error={save.error} />}
      <div className={styles.acts}>
        <Button type="submit" loading={save.isPending}>
          {t(known ? "common.save" : "passkey.create")}
        </Button>
      </div>
    </form>
  );
}
