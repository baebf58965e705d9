// The outbox: whether mail works, what became of each letter, and the links of those that no server took along.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type Letter, outboxOptions, useAdministration } from "@/api/members";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { ActionItem, ActionList } from "@/ui/ActionList";
import { CopyButton } from "@/ui/CopyButton";
import { MoreButton } from "@/ui/MoreButton";
import { Page, Section } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { TrialForm } from "./TrialForm";
import styles from "./Outbox.module.css";

export function Outbox() {
  const t = useT();
  const letters = useInfiniteQuery(outboxOptions);
  const all = letters.data?.pages.flatMap((page) => page.items) ?? [];
  const mail = letters.data?.pages[0]?.mail;
  return (
    <Page title={t("outbox.title")} lead={t("outbox.lead")}>
      {mail === false && <p className={styles.without}>{t("outbox.without")}</p>}
      {mail && (
        <Section title={t("outbox.trial")} typed>
          <TrialForm />
        </Section>
      )}
      <Section title={t("outbox.letters")}>
        {letters.isPending && <Waiting />}
        {letters.isError && <Failed error={letters.error} retry={() => void letters.refetch()} />}
        {letters.isSuccess && all.length === 0 && <Empty title={t("outbox.none.title")}>{t("outbox.none.text")}</Empty>}
        <ActionList label={t("outbox.letters")}>
          {all.map((letter) => (
            <LetterItem key={letter.id} letter={letter} />
          ))}
        </ActionList>
        {letters.hasNextPage && (
          <MoreButton
            shown={all.length}
            more
            loading={letters.isFetchingNextPage}
            onMore={() => void letters.fetchNextPage()}
          />
        )}
      </Section>
    </Page>
  );
}

function LetterItem({ letter }: { letter: Letter }) {
  const t = useT();
  const toast = useToast();
  const locale = useLocale();
  const { send } = useAdministration();
  const { to: email, state, answer, link, again } = letter;
  const bad = state === "refused" || state === "failed";
  const told = answer ? t("outbox.answer", { answer }) : undefined;
  const sendAgain = () =>
    send.mutateAsync(letter.id).then(
      () => toast({ text: t("outbox.sent_again", { email }) }),
      () => toast({ text: t("members.failed") }),
    );
  return (
    <ActionItem
      name={letter.subject}
      details={[
        t("outbox.to", { email }),
        t("outbox.state", { state: t(`letter_state.${state}`), date: formatInstant(letter.changed_at, locale) }),
        !bad && told,
      ]}
      alert={bad && told}
    >
      {link && <CopyButton text={link} label={t("outbox.copy")} name={t("outbox.copy.named", { email })} />}
      {again && state !== "waiting" && (
        <Button
          variant="default"
          loading={send.isPending}
          aria-label={t("outbox.again.named", { email })}
          onClick={() => void sendAgain()}
        >
          {t("outbox.again")}
        </Button>
      )}
    </ActionItem>
  );
}
