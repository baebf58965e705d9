// A member's roles, which organisation they are, and how they sign in; a refusal says why, as when nobody could administer
// any more.
import { Button } from "@mantine/core";
import { useState } from "react";
import { type Member, useAdministration } from "@/api/members";
import { useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { ShortForm } from "@/ui/form/ShortForm";
import { useSending } from "@/ui/form/useSending";
import { useToast } from "@/ui/Toasts";
import { Organisation } from "./Organisation";
import { ResetFactor } from "./ResetFactor";
import { Roles } from "./Roles";
import styles from "./Members.module.css";

export function MemberDialog({ member, own, close }: { member: Member; own: boolean; close: () => void }) {
  const t = useT();
  const toast = useToast();
  const [roles, setRoles] = useState(member.roles);
  const [stakeholder, setStakeholder] = useState(member.stakeholder);
  const { change } = useAdministration();
  const state = useSending();
  const { name, active } = member;
  const save = async () => {
    if (roles.length === 0) return state.setFields({ roles: t("form.required") });
    const moved = stakeholder !== member.stakeholder && { stakeholder: stakeholder ?? null };
    if (!(await state.send(() => change.mutateAsync({ member, patch: { roles, ...moved } })))) return;
    toast({ text: t("members.changed", { name }) });
    close();
  };
  const turn = async () => {
    if (!(await state.send(() => change.mutateAsync({ member, patch: { active: !active } })))) return;
    toast({ text: t(active ? "members.deactivated" : "members.reactivated", { name }) });
    close();
  };
  return (
    <Dialog wide title={name} close={close}>
      <ShortForm state={state} submit={save} label={t("common.save")}>
        <Roles chosen={roles} change={setRoles} error={state.fields.roles} />
        <Organisation chosen={stakeholder} change={setStakeholder} error={state.fields.stakeholder} />
      </ShortForm>
      {!own && <ResetFactor member={member} done={close} />}
      <div className={styles.apart}>
        <p>{t(active ? "members.deactivate.text" : "members.reactivate.text")}</p>
        <Button variant="default" loading={state.sending} onClick={() => void turn()}>
          {t(active ? "members.deactivate" : "members.reactivate")}
        </Button>
      </div>
    </Dialog>
  );
}
