// What is kept of oneself: taken away as a file, or asked to be erased.
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { download, save } from "@/api/download";
import { formatDate } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Section } from "@/ui/Page";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { askErasure } from "./queries";
import styles from "./Account.module.css";

const takeMine = async () =>
  save(await download("/api/v1/me/export", () => undefined, new AbortController().signal));

export function MyData() {
  const t = useT();
  const locale = useLocale();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const take = useMutation({ mutationFn: takeMine });
  const erasure = useMutation({
    mutationFn: askErasure,
    onSuccess: ({ due_on }) => {
      setAsking(false);
      toast({ text: t("account.data.asked", { date: formatDate(due_on, locale) }) });
    },
  });
  return (
    <Section title={t("account.data")}>
      <p className={styles.state}>{t("account.data.text")}</p>
      {take.error && <Failed error={take.error} />}
      <div className={styles.acts}>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {t("account.data.take")}
        </Button>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t("account.data.erase")}
        </Button>
      </div>
      {asking && (
        <Dialog title={t("account.data.erase")} close={() => setAsking(false)}>
          <p>{t("account.data.erase.text")}</p>
          {erasure.error && <Failed error={erasure.error} />}
          <DialogFoot close={() => setAsking(false)} careful>
            <Button loading={erasure.isPending} onClick={() => erasure.mutate()}>
              {t("account.data.erase.do")}
            </Button>
          </DialogFoot>
        </Dialog>
      )}
    </Section>
  );
}
