// Where one arrives: what moves, what waits on this device, and the ways to the three lists.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { pageOptions } from "@/api/cache";
import { mayCreate, useMe } from "@/api/me";
import { formatDay, formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { StageBadge } from "@/ui/Badges";
import { draftsOf } from "@/ui/form/drafts";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { LinkLine, LinkList } from "@/ui/LinkList";
import { Page, Section } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import styles from "./Home.module.css";

const ways = [
  { link: links.experiments(), icon: "experiments", name: "nav.experiments", text: "home.experiments" },
  { link: links.territories(), icon: "territories", name: "nav.territories", text: "home.territories" },
  { link: links.stakeholders(), icon: "stakeholders", name: "nav.stakeholders", text: "home.stakeholders" },
] as const;

export function Home() {
  const t = useT();
  const me = useMe();
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
      {me && <Drafts member={me.id} />}
      <ul className={styles.ways}>
        {ways.map(({ link, icon, name, text }) => (
          <li key={name}>
            <Link {...link} className={styles.way}>
              <span className={styles.icon}>
                <Icon name={icon} size={26} />
              </span>
              <span>
                <strong>{t(name)}</strong>
                <span className={styles.text}>{t(text)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Moving />
    </Page>
  );
}

function Drafts({ member }: { member: string }) {
  const t = useT();
  const locale = useLocale();
  const drafts = draftsOf(member);
  if (drafts.length === 0) return null;
  return (
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
  );
}

function Moving() {
  const t = useT();
  const locale = useLocale();
  const answer = useQuery(pageOptions("experiments", { sort: "-updated_at", limit: 8 }));
  return (
    <Section title={t("home.moving")} actions={<Link {...links.experiments()}>{t("list.see_all")}</Link>}>
      {answer.isPending && <Waiting lines={4} />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data?.items.length === 0 && (
        <Empty title={t("experiments.empty.title")}>{t("experiments.empty.text")}</Empty>
      )}
      <LinkList>
        {answer.data?.items.map((item) => (
          <LinkLine
            key={item.id}
            detail={[formatDay(item.updated_at, locale), item.updated_by?.name].filter(Boolean).join(" · ")}
            end={<StageBadge stage={item.stage} />}
          >
            <Link {...links.experiment(item.id)}>{item.title}</Link>
          </LinkLine>
        ))}
      </LinkList>
    </Section>
  );
}
