// What is not finished: drafts that wait on this device, and records that nobody else sees.
import { Link } from "@tanstack/react-router";
import type { Dashboard } from "@/api/dashboard";
import type { Collection } from "@/api/records";
import { formatDay, formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { recordLink } from "@/links";
import { draftsOf } from "@/ui/form/drafts";
import { Icon } from "@/ui/Icon";
import styles from "./Home.module.css";

export function Drafts({ member, records }: { member: string; records: Dashboard["private"] }) {
  const t = useT();
  const locale = useLocale();
  const drafts = draftsOf(member);
  return (
    <>
      {drafts.length > 0 && (
        <div className={styles.drafts}>
          <Icon name="device" size={22} />
          <div>
            <p>{t("home.drafts", { count: drafts.length })}</p>
            <ul>
              {drafts.map((draft) => (
                <li key={draft.form}>
                  <a href={draft.path}>
                    {t("signout.drafts.one", { date: formatInstant(new Date(draft.at).toISOString(), locale) })}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {records.length > 0 && (
        <div className={styles.drafts}>
          <Icon name="lock" size={22} />
          <div>
            <p>{t("home.private", { count: records.length })}</p>
            <ul>
              {records.map(({ collection, record, updated_at }) => {
                const link = recordLink(collection as Collection, record.id);
                return (
                  <li key={record.id}>
                    {link ? <Link {...link}>{record.title}</Link> : record.title}
                    {` · ${t(`collection.${collection}` as MessageId)} · ${formatDay(updated_at, locale)}`}
                  </li>
                );
              })}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
