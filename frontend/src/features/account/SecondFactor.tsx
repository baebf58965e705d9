// What one shows besides the password: an application's codes, and codes on paper for the day the phone is lost.
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { drawRecoveryCodes, type Factors, factorsOptions, removeTotp, useRefreshMe } from "./queries";
import { RecoveryCodes } from "./RecoveryCodes";
import { TotpSetup } from "./TotpSetup";
import styles from "./Account.module.css";

export function SecondFactor() {
  const t = useT();
  const factors = useQuery(factorsOptions);
  return (
    <Section title={t("account.second")}>
      {factors.isPending && <Waiting lines={2} />}
      {factors.isError && <Failed error={factors.error} retry={() => void factors.refetch()} />}
      {factors.data && <Known factors={factors.data} />}
    </Section>
  );
}

function Known({ factors }: { factors: Factors }) {
  const t = useT();
  const locale = useLocale();
  const toast = useToast();
  const refresh = useRefreshMe();
  const [setting, setSetting] = useState(false);
  const [codes, setCodes] = useState<string[]>();
  const since = factors.totp_since;
  const some = since !== undefined || factors.passkeys.length > 0;
  const draw = useMutation({ mutationFn: drawRecoveryCodes, onSuccess: setCodes });
  const remove = useMutation({
    mutationFn: removeTotp,
    onSuccess: () => toast({ text: t("account.totp.removed") }),
    onSettled: refresh,
  });
  const confirmed = (drawn: string[]) => {
    setSetting(false);
    if (drawn.length > 0) setCodes(drawn);
    toast({ text: t("account.totp.done") });
    void refresh();
  };
  const noted = () => {
    setCodes(undefined);
    void refresh();
  };
  const error = remove.error ?? draw.error;
  return (
    <>
      <p className={styles.state}>
        {since
          ? t("account.totp.since", { date: formatInstant(since, locale) })
          : t(some ? "account.second.passkeys" : "account.second.none")}
        {some && ` ${t("account.codes.left", { count: factors.recovery_codes })}`}
      </p>
      {factors.mandatory && <p className={styles.about}>{t("account.second.mandatory")}</p>}
      {error && <Failed error={error} />}
      <div className={styles.acts}>
        <Button variant={since ? "default" : "filled"} onClick={() => setSetting(true)}>
          {t(since ? "account.totp.replace" : "account.totp.begin")}
        </Button>
        {some && (
          <Button variant="default" loading={draw.isPending} onClick={() => draw.mutate()}>
            {t("account.codes.draw")}
          </Button>
        )}
        {since && (!factors.mandatory || factors.passkeys.length > 0) && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t("account.totp.remove")}
          </Button>
        )}
      </div>
      {setting && (
        <Dialog title={t("account.totp.begin")} close={() => setSetting(false)}>
          <TotpSetup done={confirmed} />
        </Dialog>
      )}
      {codes && (
        <Dialog title={t("account.codes")}>
          <RecoveryCodes codes={codes} done={noted} />
        </Dialog>
      )}
    </>
  );
}
