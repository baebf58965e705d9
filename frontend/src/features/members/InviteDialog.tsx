// Inviting: a list of addresses as it is pasted, the roles and the organisation that all of them get, and what
// came of each line.
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { type Role, useAdministration } from "@/api/members";
import type { Schemas } from "@/api/records";
import { type Locale, locales, sentence, useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { Organisation } from "./Organisation";
import { Roles } from "./Roles";
import styles from "./Members.module.css";

export function InviteDialog({ close }: { close: () => void }) {
  const t = useT();
  const [told, setTold] = useState<Schemas["Invited"]>();
  const [left, setLeft] = useState("");
  return (
    <Dialog wide title={t("invite.title")} close={close}>
      {told ? (
        <Told
          told={told}
          close={close}
          again={() => {
            setLeft(told.refused.map(({ text }) => text).join("\n"));
            setTold(undefined);
          }}
        />
      ) : (
        <InviteForm addresses={left} done={setTold} />
      )}
    </Dialog>
  );
}

function InviteForm({ addresses: given, done }: { addresses: string; done: (told: Schemas["Invited"]) => void }) {
  const t = useT();
  const own = useLocale();
  const [addresses, setAddresses] = useState(given);
  const [roles, setRoles] = useState<Role[]>(["contributor"]);
  const [locale, setLocale] = useState<Locale>(own);
  const [stakeholder, setStakeholder] = useState<string>();
  const { invite } = useAdministration();
  const state = useSending();
  const submit = async () => {
    const missing = {
      ...(addresses.trim() === "" && { addresses: t("form.required") }),
      ...(roles.length === 0 && { roles: t("form.required") }),
    };
    if (Object.keys(missing).length > 0) return state.setFields(missing);
    await state.send(async () => done(await invite.mutateAsync({ addresses, roles, locale, ...(stakeholder && { stakeholder }) })));
  };
  return (
    <ShortForm state={state} submit={submit} label={t("invite.act")}>
      <Textarea
        label={t("invite.addresses")}
        description={t("invite.addresses.hint")}
        name="addresses"
        rows={5}
        data-autofocus
        spellCheck={false}
        value={addresses}
        error={state.fields.addresses}
        onChange={(event) => setAddresses(event.currentTarget.value)}
      />
      <Roles chosen={roles} change={setRoles} error={state.fields.roles} />
      <Organisation invited chosen={stakeholder} change={setStakeholder} error={state.fields.stakeholder} />
      <NativeSelect
        label={t("invite.language")}
        value={locale}
        data={locales.map((value) => ({ value, label: sentence(t(`locale.${value}`)) }))}
        onChange={(event) => setLocale(event.currentTarget.value as Locale)}
      />
    </ShortForm>
  );
}

function Told({ told, close, again }: { told: Schemas["Invited"]; close: () => void; again: () => void }) {
  const t = useT();
  return (
    <div className={styles.result} role="status">
      <p>{t("invite.invited", { count: told.invited.length })}</p>
      {told.refused.length > 0 && (
        <>
          <p>{t("invite.refused", { count: told.refused.length })}</p>
          <ul>
            {told.refused.map(({ line, text, message }) => (
              <li key={`${line} ${text}`}>{t("invite.refused.line", { line, text, message })}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.acts}>
        {told.refused.length > 0 && (
          <Button variant="default" onClick={again}>
            {t("invite.again")}
          </Button>
        )}
        <Button onClick={close}>{t("common.close")}</Button>
      </div>
    </div>
  );
}
