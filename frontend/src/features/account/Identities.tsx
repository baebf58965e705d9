// The accounts elsewhere that lead in here: linked, and unlinked.
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { providersOptions } from "@/api/me";
import { wordsOf } from "@/auth/providers";
import { formatDay } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Section } from "@/ui/Page";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { identitiesOptions, linkIdentity, unlinkIdentity, useRefreshMe } from "./queries";
import styles from "./Account.module.css";

/** `problem`: why a link that was begun did not come about. */
export function Identities({ problem }: { problem: string | undefined }) {
  const t = useT();
  const locale = useLocale();
  const toast = useToast();
  const refresh = useRefreshMe();
  const providers = useQuery(providersOptions).data ?? [];
  const identities = useQuery(identitiesOptions);
  const linked = identities.data ?? [];
  const link = useMutation({ mutationFn: linkIdentity });
  const unlink = useMutation({
    mutationFn: unlinkIdentity,
    onSuccess: () => toast({ text: t("elsewhere.unlinked") }),
    onSettled: refresh,
  });
  if (providers.length === 0 && linked.length === 0) return null;
  const error = identities.error ?? link.error ?? unlink.error;
  const free = providers.filter(({ id }) => !linked.some(({ provider }) => provider === id));
  return (
    <Section title={t("elsewhere.title")}>
      <p className={styles.state}>{t("elsewhere.text")}</p>
      {problem && (
        <p role="alert" className={styles.warning}>
          {t(wordsOf(problem))}
        </p>
      )}
      {error && <Failed error={error} />}
      <ul className={styles.list}>
        {linked.map(({ id, provider, name, email, created_at }) => (
          <li key={id} className={styles.item}>
            <div className={styles.what}>
              <p className={styles.name}>{name ?? provider}</p>
              <p className={styles.about}>
                {[email, t("elsewhere.since", { date: formatDay(created_at, locale) })].filter(Boolean).join(" · ")}
              </p>
            </div>
            <Button
              variant="default"
              aria-label={t("elsewhere.unlink_one", { name: name ?? provider })}
              loading={unlink.isPending && unlink.variables === id}
              onClick={() => unlink.mutate(id)}
            >
              {t("elsewhere.unlink")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        {free.map(({ id, name }) => (
          <Button key={id} variant="default" loading={link.isPending} onClick={() => link.mutate(id)}>
            {t("elsewhere.link", { name })}
          </Button>
        ))}
      </div>
    </Section>
  );
}
