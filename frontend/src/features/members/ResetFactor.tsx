// A member has lost the phone and the recovery codes: their second factors are taken away, once one has said so twice.
import { Button } from "@mantine/core";
import { useState } from "react";
import { type Member, useAdministration } from "@/api/members";
import { useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { useSending } from "@/ui/form/useSending";
import { useToast } from "@/ui/Toasts";
import styles from "./Members.module.css";

export function ResetFactor({ member, done }: { member: Member; done: () => void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { name } = member;
  return (
    <div className={styles.apart}>
      <p>{t("members.factor.text")}</p>
      <Button variant="default" aria-label={t("members.factor.named", { name })} onClick={() => setAsking(true)}>
        {t("members.factor")}
      </Button>
      {asking && <Sure member={member} done={done} close={() => setAsking(false)} />}
    </div>
  );
}

function Sure({ member, done, close }: { member: Member; done: () => void; close: () => void }) {
  const t = useT();
  const toast = useToast();
  const { resetFactor } = useAdministration();
  const state = useSending();
  const { name, email } = member;
  const reset = async () => {
    if (!(await state.send(() => resetFactor.mutateAsync(member.id)))) return;
    toast({ text: t("members.factor.done", { name }) });
    done();
  };
  return (
    <Dialog title={t("members.factor.sure", { name })} close={close}>
      {state.said && (
        <p ref={state.box} role="alert" tabIndex={-1} className={styles.error}>
          {state.said}
        </p>
      )}
      <p>{t("members.factor.sure.text", { name, email })}</p>
      <DialogFoot close={close} careful>
        <Button loading={state.sending} onClick={() => void reset()}>
          {t("members.factor")}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
