// On an instance that holds little yet: where to begin, ticked off by what is there.
import { Link } from "@tanstack/react-router";
import type { Dashboard } from "@/api/dashboard";
import { mayCreate, useMe } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Icon } from "@/ui/Icon";
import { Section } from "@/ui/Page";
import styles from "./Home.module.css";

const steps = [
  { collection: "programmes", link: links.programmes() },
  { collection: "phases", link: links.programmes() },
  { collection: "territories", link: links.territories() },
  { collection: "stakeholders", link: links.stakeholders() },
  { collection: "experiments", link: links.experiments() },
  { collection: "involvements", link: links.experiments() },
] as const;

export function FirstSteps({ begun }: { begun: Dashboard["begun"] }) {
  const t = useT();
  const me = useMe();
  const mine = steps.filter(({ collection }) => mayCreate(me, collection));
  if (mine.every(({ collection }) => begun[collection])) return null;
  return (
    <Section title={t("home.steps")}>
      <ol className={styles.steps}>
        {mine.map(({ collection, link }) => (
          <li key={collection} data-done={begun[collection]}>
            <Icon name={begun[collection] ? "check" : "arrow"} size={18} />
            {begun[collection] ? (
              <span>
                {t(`home.step.${collection}`)}
                <span className="hidden-visually"> {t("home.step.done")}</span>
              </span>
            ) : (
              <Link {...link}>{t(`home.step.${collection}`)}</Link>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
