// The short facts beside an experiment.
import { Link } from "@tanstack/react-router";
import type { Included, Read } from "@/api/records";
import { formatInstant } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { useSpan } from "@/i18n/useSpan";
import { links } from "@/links";
import { Fact, Facts } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { Website } from "@/ui/Website";
import styles from "./Facts.module.css";

export function ExperimentFacts({ read }: { read: Read<"experiments"> }) {
  const t = useT();
  const locale = useLocale();
  const { record, included } = read;
  const when = useSpan()({ from: record.starts_on, to: record.ends_on });
  const signed = (at: string, name?: string) => [formatInstant(at, locale), name].filter(Boolean).join(" · ");
  return (
    <Facts>
      <Fact label={t("field.lead")}>
        {record.lead && <RecordName collection="stakeholders" id={record.lead} included={included} />}
      </Fact>
      <Fact label={t("experiments.when")}>{when && sentence(when)}</Fact>
      <Fact label={t("field.territories")}>
        {record.territories?.length && <Names collection="territories" ids={record.territories} included={included} />}
      </Fact>
      <Fact label={t("field.themes")}>
        {record.themes && record.themes.length > 0 && (
          <ul className={styles.tags}>
            {record.themes.map((id) => (
              <li key={id}>
                <Link {...links.experimentsOf({ theme: id })} className={styles.tag}>
                  <RecordName collection="themes" id={id} included={included} plain />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={t("field.phase")}>
        <RecordName collection="phases" id={record.phase} included={included} />
      </Fact>
      <Fact label={t("field.inspired_by")}>
        {record.inspired_by?.length && <Names collection="experiments" ids={record.inspired_by} included={included} />}
      </Fact>
      <Fact label={t("field.outcome_kind")}>
        {record.outcome_kind && sentence(t(`outcome_kind.${record.outcome_kind}`))}
      </Fact>
      <Fact label={t("field.website")}>{record.website && <Website address={record.website} />}</Fact>
      <Fact label={t("field.licence")}>{record.licence}</Fact>
      <Fact label={t("record.created")}>{signed(record.created_at, record.created_by?.name)}</Fact>
      {record.revision > 1 && (
        <Fact label={t("record.updated")}>{signed(record.updated_at, record.updated_by?.name)}</Fact>
      )}
    </Facts>
  );
}

interface NamesProps {
  collection: "territories" | "experiments";
  ids: string[];
  included: Included;
}

function Names({ collection, ids, included }: NamesProps) {
  return (
    <ul className={styles.list}>
      {ids.map((id) => (
        <li key={id}>
          <RecordName collection={collection} id={id} included={included} />
        </li>
      ))}
    </ul>
  );
}
