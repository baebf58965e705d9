// Asked once, before somebody is erased for good: what goes, and what stays without a name.
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { erase, type Erasure, requestsOptions, weighErasureOptions } from "@/api/requests";
import { type MessageId, useT } from "@/i18n/i18n";
import { DangerButton } from "@/ui/DangerButton";
import { Dialog } from "@/ui/Dialog";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./Requests.module.css";

export function EraseDialog({ subject, close }: { subject: string; close: () => void }) {
  const t = useT();
  const toast = useToast();
  const queries = useQueryClient();
  const weighed = useQuery(weighErasureOptions(subject));
  const erasing = useMutation({
    mutationFn: erase,
    onSuccess: async () => {
      toast({ text: t("requests.erased") });
      close();
      await queries.invalidateQueries({ queryKey: requestsOptions.queryKey });
    },
  });
  return (
    <Dialog title={t("requests.erase.title")} close={close}>
      {weighed.isPending && <Waiting lines={3} />}
      {weighed.isError && <Failed error={weighed.error} />}
      {weighed.data && <Weighed erasure={weighed.data.erasure} />}
      {erasing.error && <Failed error={erasing.error} />}
      <div className={styles.acts}>
        {weighed.data && (
          <DangerButton loading={erasing.isPending} onClick={() => erasing.mutate(weighed.data)}>
            {t("requests.erase.do")}
          </DangerButton>
        )}
        <Button variant="default" data-autofocus onClick={close}>
          {t("common.cancel")}
        </Button>
      </div>
    </Dialog>
  );
}

function Weighed({ erasure }: { erasure: Erasure }) {
  const t = useT();
  return (
    <>
      <p>{t("requests.erase.forever")}</p>
      <Counts title={t("requests.erase.going")} counts={erasure.going} />
      <Counts title={t("requests.erase.staying")} counts={erasure.staying} />
      {erasure.stakeholder && <p>{t("requests.erase.stakeholder", { id: erasure.stakeholder })}</p>}
    </>
  );
}

const own = ["accounts", "sessions", "letters", "changes", "site_texts", "clients"];

function Counts({ title, counts }: { title: string; counts: Record<string, number> }) {
  const t = useT();
  if (Object.keys(counts).length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {Object.entries(counts).map(([name, count]) => {
          const label = t((own.includes(name) ? `requests.count.${name}` : `collection.${name}`) as MessageId);
          return <li key={name}>{t("requests.count", { name: label, count })}</li>;
        })}
      </ul>
    </>
  );
}
