// Asked once, before somebody is erased for good: what goes, and what stays without a name.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { erase, type Erasure, requestsOptions, weighErasureOptions } from "@/api/requests";
import { type MessageId, useT } from "@/i18n/i18n";
import { DangerButton } from "@/ui/DangerButton";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";

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
      <DialogFoot close={close} careful>
        {weighed.data && (
          <DangerButton loading={erasing.isPending} onClick={() => erasing.mutate(weighed.data)}>
            {t("requests.erase.do")}
          </DangerButton>
        )}
      </DialogFoot>
    </Dialog>
  );
}

function Weighed({ erasure }: { erasure: Erasure }) {
  const t = useT();
  return (
    <>
      <p>{t("requests.erase.forever")}</p>
      <Counts title={t("requests.erase.going")} counts={erasure.going} label={going} />
      <Counts title={t("requests.erase.staying")} counts={erasure.staying} label={staying} />
      {erasure.stakeholder && <p>{t("requests.erase.stakeholder", { id: erasure.stakeholder })}</p>}
    </>
  );
}

const going = (name: string): MessageId => {
  const own = [
    "accounts",
    "factors",
    "identities",
    "invitations",
    "jobs",
    "letters",
    "others",
    "passkeys",
    "recovery_codes",
    "senders",
    "sessions",
    "suggestions",
    "views",
  ];
  return (own.includes(name) ? `requests.count.${name}` : `collection.${name}`) as MessageId;
};

const staying = (name: string): MessageId => {
  const marked = ["jobs", "letters", "requests", "suggestions"];
  const own = ["accounts", "changes", "clients", "history", "others", "site_texts"];
  if (marked.includes(name)) return `requests.count.staying.${name}` as MessageId;
  return (own.includes(name) ? `requests.count.${name}` : `collection.${name}`) as MessageId;
};

interface Counted {
  title: string;
  counts: Record<string, number>;
  label: (name: string) => MessageId;
}

function Counts({ title, counts, label }: Counted) {
  const t = useT();
  if (Object.keys(counts).length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {Object.entries(counts).map(([name, count]) => (
          <li key={name}>{t("requests.count", { name: t(label(name)), count })}</li>
        ))}
      </ul>
    </>
  );
}
