// A second factor is set up before anything else: an administrator must, who has just come may. Who has one signs in again
// with it.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Doorway } from "@/auth/Doorway";
import { passkeysHere } from "@/auth/passkey";
import { useT } from "@/i18n/i18n";
import { Failed, Waiting } from "@/ui/States";
import { NameForm } from "./Passkeys";
import { factorsOptions } from "./queries";
import { RecoveryCodes } from "./RecoveryCodes";
import { TotpSetup } from "./TotpSetup";
import styles from "./Account.module.css";

interface Props {
  /** Nothing is open without it; otherwise it can wait. */
  due: boolean;
  done: () => void;
  leave: () => void;
}

export function SecondFactorDue({ due, done, leave }: Props) {
  const t = useT();
  const factors = useQuery({ ...factorsOptions, staleTime: Infinity });
  const [codes, setCodes] = useState<string[]>();
  const [byPasskey, setByPasskey] = useState(false);
  const has = factors.data && (factors.data.totp_since !== undefined || factors.data.passkeys.length > 0);
  const confirmed = (drawn: string[]) => (drawn.length > 0 ? setCodes(drawn) : done());
  return (
    <Doorway title={t(codes ? "account.codes" : due ? "account.due.title" : "account.offer.title")}>
      {codes && <RecoveryCodes codes={codes} done={done} />}
      {!codes && factors.isPending && <Waiting lines={3} />}
      {!codes && factors.isError && <Failed error={factors.error} retry={() => void factors.refetch()} />}
      {!codes && factors.data && (
        <>
          <p className={styles.state}>{t(!due ? "account.offer.text" : has ? "account.due.again" : "account.due.text")}</p>
          {!has && !byPasskey && <TotpSetup done={confirmed} />}
          {!has && byPasskey && <NameForm done={confirmed} />}
          {!has && factors.data.passkeys_possible && passkeysHere() && (
            <Button variant="default" onClick={() => setByPasskey(!byPasskey)}>
              {t(byPasskey ? "account.due.by_totp" : "account.due.by_passkey")}
            </Button>
          )}
          <Button variant="subtle" onClick={due ? leave : done}>
            {t(due ? "app.signout" : "account.offer.later")}
          </Button>
        </>
      )}
    </Doorway>
  );
}
