// Where one is signed in: what one does not recognise is ended here.
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { formatInstant } from "@/i18n/format";
import { type Translate, useLocale, useT } from "@/i18n/i18n";
import { Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { endOtherSessions, endSession, type Session, sessionsOptions, useRefreshMe } from "./queries";
import styles from "./Account.module.css";

function deviceOf(t: Translate, { browser, system }: Session): string {
  if (browser === "other" && system === "other") return t("account.device.unknown");
  return t("account.device", { browser: t(`browser.${browser}`), system: t(`system.${system}`) });
}

export function Sessions() {
  const t = useT();
  const toast = useToast();
  const refresh = useRefreshMe();
  const sessions = useQuery(sessionsOptions);
  const ended = { onSuccess: () => toast({ text: t("account.sessions.ended") }), onSettled: refresh };
  const one = useMutation({ mutationFn: endSession, ...ended });
  const others = useMutation({ mutationFn: endOtherSessions, ...ended });
  const error = one.error ?? others.error;
  return (
    <Section title={t("account.sessions")}>
      <p className={styles.state}>{t("account.sessions.text")}</p>
      {sessions.isPending && <Waiting lines={3} />}
      {sessions.isError && <Failed error={sessions.error} retry={() => void sessions.refetch()} />}
      {error && <Failed error={error} />}
      <ul className={styles.list}>
        {sessions.data?.map((session) => (
          <li key={session.id} className={styles.item}>
            <OneSession session={session} />
            {!session.current && (
              <Button
                variant="default"
                aria-label={t("account.sessions.end_one", { device: deviceOf(t, session) })}
                loading={one.isPending && one.variables === session.id}
                onClick={() => one.mutate(session.id)}
              >
                {t("account.sessions.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(sessions.data?.length ?? 0) > 1 && (
        <div className={styles.acts}>
          <Button variant="default" loading={others.isPending} onClick={() => others.mutate()}>
            {t("account.sessions.end_others")}
          </Button>
        </div>
      )}
    </Section>
  );
}

function OneSession({ session }: { session: Session }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className={styles.what}>
      <p className={styles.name}>
        {deviceOf(t, session)}
        {session.current && <span className={styles.here}>{t("account.sessions.this")}</span>}
      </p>
      <p className={styles.about}>
        {t("account.sessions.begun", {
          date: formatInstant(session.created_at, locale),
          factor: t(`factor.${session.factor}`),
        })}
      </p>
      <p className={styles.about}>
        {t("account.sessions.used", { date: formatInstant(session.used_at, locale), place: session.place })}
      </p>
    </div>
  );
}
