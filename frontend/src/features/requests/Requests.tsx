// What people asked about what is kept of them, what is due first before the others, and what came by letter written down.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Request, requestsOptions, useRequestDone, useTakeDossier } from "@/api/requests";
import { formatDate } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Page, Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { EraseDialog } from "./EraseDialog";
import { NoteRequest } from "./NoteRequest";
import styles from "./Requests.module.css";

export function Requests() {
  const t = useT();
  const requests = useQuery(requestsOptions);
  return (
    <Page title={t("requests.title")} lead={t("requests.lead")}>
      {requests.isPending && <Waiting lines={4} />}
      {requests.isError && <Failed error={requests.error} retry={() => void requests.refetch()} />}
      {requests.data?.length === 0 && <p>{t("requests.empty")}</p>}
      <ul className={styles.list}>
        {requests.data?.map((request) => (
          <Line key={request.id} request={request} />
        ))}
      </ul>
      <Section title={t("requests.new")} typed>
        <NoteRequest />
      </Section>
    </Page>
  );
}

function Line({ request }: { request: Request }) {
  const t = useT();
  const locale = useLocale();
  const toast = useToast();
  const done = useRequestDone();
  const take = useTakeDossier();
  const [erasing, setErasing] = useState(false);
  const { id, kind, subject, member, about, note, due_on, done_on, overdue } = request;
  const who = about ?? member ?? t("requests.about.id", { id: subject ?? "" });
  const when = done_on ? t("requests.done", { date: formatDate(done_on, locale) }) : undefined;
  const due = t(overdue ? "requests.overdue" : "requests.due", { date: formatDate(due_on, locale) });
  return (
    <li className={styles.item} data-overdue={overdue || undefined}>
      <div className={styles.what}>
        <p className={styles.name}>{t(`request_kind.${kind}`)}</p>
        <p className={styles.about}>{who}</p>
        <p className={overdue ? styles.overdue : styles.about}>{when ?? due}</p>
        {note && <p className={styles.note}>{note}</p>}
        {(done.error ?? take.error) && <Failed error={done.error ?? take.error} />}
      </div>
      {!done_on && kind === "export" && subject && (
        <Button
          variant="default"
          aria-label={t("requests.take.of", { who })}
          loading={take.isPending}
          onClick={() => take.mutate(subject, { onSuccess: () => toast({ text: t("requests.taken") }) })}
        >
          {t("requests.take")}
        </Button>
      )}
      {!done_on && kind === "erasure" && subject && (
        <Button variant="default" aria-label={t("requests.erase.of", { who })} onClick={() => setErasing(true)}>
          {t("requests.erase")}
        </Button>
      )}
      {erasing && subject && <EraseDialog subject={subject} close={() => setErasing(false)} />}
      {!done_on && (
        <Button
          variant="default"
          aria-label={t("requests.done.of", { what: `${t(`request_kind.${kind}`)}, ${who}` })}
          loading={done.isPending}
          onClick={() => done.mutate(id)}
        >
          {t("requests.done.do")}
        </Button>
      )}
    </li>
  );
}
