// The dates that come: deliverables that are due, ends of phases and of experiments.
import { Link } from "@tanstack/react-router";
import type { Dashboard } from "@/api/dashboard";
import { formatDate } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { LinkLine, LinkList, None } from "@/ui/LinkList";
import { Section } from "@/ui/Page";
import styles from "./Home.module.css";

export function Dates({ dates }: { dates: Dashboard["dates"] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Section title={t("home.dates")} actions={<Link {...links.programmes()}>{t("nav.programmes")}</Link>}>
      {dates.length === 0 && <None>{t("home.dates.none")}</None>}
      <LinkList>
        {dates.map(({ due, on, late, record, title }) => (
          <LinkLine
            key={`${due}${record.id}${title ?? ""}`}
            detail={title ? record.title : t(`home.due.${due}`)}
            end={
              <span className={late ? styles.late : styles.on}>
                {late && `${t("home.late")} · `}
                {formatDate(on, locale, "short")}
              </span>
            }
          >
            <Link {...(due === "experiment_end" ? links.experiment(record.id) : links.programmes())}>
              {title ?? record.title}
            </Link>
          </LinkLine>
        ))}
      </LinkList>
    </Section>
  );
}
