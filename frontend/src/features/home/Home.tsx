// Where one arrives: what moved, what waits, what is mine alone, which dates come; on an empty instance, where to begin.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Dashboard, dashboardOptions } from "@/api/dashboard";
import { mayCreate, useMe } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { Dates } from "./Dates";
import { Drafts } from "./Drafts";
import { FirstSteps } from "./FirstSteps";
import { News } from "./News";
import { Stuck } from "./Stuck";
import styles from "./Home.module.css";

const ways = [
  { link: links.experiments(), icon: "experiments", name: "nav.experiments" },
  { link: links.territories(), icon: "territories", name: "nav.territories" },
  { link: links.stakeholders(), icon: "stakeholders", name: "nav.stakeholders" },
  { link: links.programmes(), icon: "programmes", name: "nav.programmes" },
] as const;

export function Home() {
  const t = useT();
  const me = useMe();
  const answer = useQuery(dashboardOptions);
  return (
    <Page
      title={me ? t("home.title", { name: me.name }) : t("nav.home")}
      lead={t("app.tagline")}
      actions={
        mayCreate(me, "experiments") && (
          <LinkButton {...links.experimentNew()} leftSection={<Icon name="plus" size={18} />}>
            {t("experiments.new")}
          </LinkButton>
        )
      }
    >
      {me && <Drafts member={me.id} records={answer.data?.private ?? []} />}
      <Ways />
      {answer.isPending && <Waiting />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && <Parts dashboard={answer.data} />}
    </Page>
  );
}

function Parts({ dashboard }: { dashboard: Dashboard }) {
  return (
    <>
      <FirstSteps begun={dashboard.begun} />
      <div className={styles.parts}>
        <News dashboard={dashboard} />
        <div>
          <Stuck dashboard={dashboard} />
          <Dates dates={dashboard.dates} />
        </div>
      </div>
    </>
  );
}

function Ways() {
  const t = useT();
  return (
    <ul className={styles.ways}>
      {ways.map(({ link, icon, name }) => (
        <li key={name}>
          <Link {...link} className={styles.way}>
            <span className={styles.icon}>
              <Icon name={icon} size={22} />
            </span>
            <strong>{t(name)}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}
