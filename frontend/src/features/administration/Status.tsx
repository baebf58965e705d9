// Whether all is well: each thing that was looked at, in words, what to do first; and a backup made now.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type Check, type Level, type Status as Told, statusOptions, useBackupNow } from "@/api/administration";
import { formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { Icon, type IconName } from "@/ui/Icon";
import { Page, Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./Status.module.css";

const signs: Record<Level, IconName> = { good: "check", attention: "eye", bad: "alert" };
const order: readonly Level[] = ["bad", "attention", "good"];

export function Status() {
  const t = useT();
  const status = useQuery(statusOptions);
  return (
    <Page title={t("administration.state")} lead={t("administration.lead")}>
      {status.isPending && <Waiting lines={8} />}
      {status.isError && <Failed error={status.error} retry={() => void status.refetch()} />}
      {status.isSuccess && <Shown status={status.data} />}
    </Page>
  );
}

function Shown({ status }: { status: Told }) {
  const t = useT();
  const locale = useLocale();
  const checks = order.flatMap((level) => status.checks.filter((check) => check.level === level));
  return (
    <>
      <p role="status" className={styles.whole} data-level={status.level}>
        <Icon name={signs[status.level]} size={24} />
        <span>
          <strong>{t(`administration.whole.${status.level}` as MessageId)}</strong>{" "}
          <span className={styles.when}>
            {t("administration.when", { date: formatInstant(status.at, locale), version: status.version })}
          </span>
        </span>
      </p>
      <Section title={t("administration.backups")} actions={<BackupNow underway={status.backups.underway} />}>
        <Backups backups={status.backups} />
      </Section>
      <Section title={t("administration.checks")}>
        <ul className={styles.checks}>
          {checks.map((check) => (
            <Line key={check.name} check={check} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Line({ check }: { check: Check }) {
  const t = useT();
  return (
    <li data-level={check.level}>
      <span className={styles.sign}>
        <Icon name={signs[check.level]} size={18} />
        {t(`administration.level.${check.level}` as MessageId)}
      </span>
      <div>
        <h3>{check.title}</h3>
        <p>{check.message}</p>
        {check.advice && <p className={styles.advice}>{check.advice}</p>}
      </div>
    </li>
  );
}

function Backups({ backups }: { backups: Told["backups"] }) {
  const t = useT();
  const locale = useLocale();
  const { last, next_at, keep, folder } = backups;
  return (
    <div className={styles.backups}>
      <p>
        {last
          ? t("administration.backups.last", { date: formatInstant(last.at, locale), file: last.file })
          : t("administration.backups.none")}
      </p>
      <p>
        {next_at
          ? t("administration.backups.next", { date: formatInstant(next_at, locale), keep })
          : t("administration.backups.never")}
      </p>
      <p>{t("administration.backups.folder", { folder })}</p>
    </div>
  );
}

function BackupNow({ underway }: { underway: boolean }) {
  const t = useT();
  const toast = useToast();
  const backup = useBackupNow();
  const make = async () => {
    const asked = await backup.mutateAsync().then(
      () => true,
      () => false,
    );
    toast({ text: t(asked ? "administration.backups.asked" : "administration.backups.refused") });
  };
  return (
    <Button
      variant="default"
      leftSection={<Icon name="device" size={18} />}
      loading={backup.isPending}
      disabled={underway}
      onClick={() => void make()}
    >
      {t(underway ? "administration.backups.underway" : "administration.backups.now")}
    </Button>
  );
}
