// One suggestion: what is proposed, who sent it, who deals with it, what came of it, and the answer.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "@/api/me";
import type { Collection } from "@/api/records";
import { type SuggestionState, suggestionOptions, type SuggestionWhole, useDealing } from "@/api/suggestions";
import { formatDate, formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { links, recordLink } from "@/links";
import { Columns, Fact, Facts, Page, Section } from "@/ui/Page";
import { Failed, Waiting } from "@/ui/States";
import { WithRecord } from "@/ui/WithRecord";
import { LinkButton } from "@/ui/LinkButton";
import { Answer } from "./Answer";
import { Begin } from "./Begin";
import { Relay } from "./Relay";
import { Take } from "./Take";
import styles from "./Suggestions.module.css";

export function SuggestionDetail({ id }: { id: string }) {
  const answer = useQuery(suggestionOptions(id));
  if (answer.isPending) return <Waiting />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  return <Shown {...answer.data} />;
}

interface Props {
  suggestion: SuggestionWhole;
  etag: string;
}

function Shown({ suggestion, etag }: Props) {
  const t = useT();
  const { refresh } = useDealing();
  const [verdict, setVerdict] = useState<SuggestionState>();
  // What was made of it is part of it.
  const taken = (said: SuggestionState) => {
    setVerdict(said);
    void refresh();
  };
  const made = suggestion.made.length > 0;
  const open = suggestion.closed_at === undefined;
  const said = verdict && verdict !== "waiting" ? verdict : undefined;
  return (
    <Page
      title={t("suggestions.title", { kind: t(`suggestion_kind.${suggestion.kind}`), reference: suggestion.reference })}
      above={<Link {...links.suggestions()}>{t("nav.suggestions")}</Link>}
    >
      <Columns
        main={
          <>
            {suggestion.message && (
              <Section title={t("suggestions.message")}>
                <blockquote className={styles.message}>{suggestion.message}</blockquote>
              </Section>
            )}
            <Proposed suggestion={suggestion} workable={open && !made} done={taken} />
            {open && suggestion.kind === "word" && suggestion.message && (
              <Section title={t("suggestions.relay")} typed>
                <Relay suggestion={suggestion} etag={etag} />
              </Section>
            )}
            {open ? (
              <Section title={t("suggestions.answer")} typed>
                <Answer suggestion={suggestion} etag={etag} verdict={said} />
              </Section>
            ) : (
              suggestion.answer && (
                <Section title={t("suggestions.answer")}>
                  <blockquote className={styles.message}>{suggestion.answer}</blockquote>
                </Section>
              )
            )}
          </>
        }
        side={<Side suggestion={suggestion} etag={etag} open={open} />}
      />
    </Page>
  );
}

interface ProposedProps {
  suggestion: SuggestionWhole;
  /** Whether something is still to be made of it. */
  workable: boolean;
  done: (verdict: SuggestionState) => void;
}

function Proposed({ suggestion, workable, done }: ProposedProps) {
  const t = useT();
  const { about, kind, proposed } = suggestion;
  const fields = Object.entries(proposed);
  if (workable && kind === "initiative")
    return (
      <Section title={t("suggestions.begin")}>
        <Begin suggestion={suggestion} done={done} />
      </Section>
    );
  if (workable && kind === "correction" && about?.title)
    return (
      <Section title={t("suggestions.take")}>
        {fields.length > 0 && (
          <WithRecord collection={about.collection as Collection} id={about.id} include="may">
            {(read) => (
              <Take collection={about.collection as Collection} read={read} suggestion={suggestion} done={done} />
            )}
          </WithRecord>
        )}
        <ByHand about={about} suggestion={suggestion.id} />
      </Section>
    );
  if (fields.length === 0) return null;
  return (
    <Section title={t("suggestions.proposed")}>
      <Facts>
        {fields.map(([field, value]) => (
          <Fact key={field} label={t(`field.${field}` as MessageId)}>
            {value === "" ? t("suggestions.take.nothing") : value}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

/** What the fields do not say is changed in the record's own form. */
function ByHand({ about, suggestion }: { about: { collection: string; id: string }; suggestion: string }) {
  const t = useT();
  const forms = {
    experiments: links.experimentEdit,
    stakeholders: links.stakeholderEdit,
    territories: links.territoryEdit,
  };
  const form = forms[about.collection as keyof typeof forms] as (typeof forms)["experiments"] | undefined;
  if (!form) return null;
  return (
    <p>
      <LinkButton {...form(about.id, suggestion)} variant="default">
        {t("suggestions.by_hand")}
      </LinkButton>
    </p>
  );
}

function Side({ suggestion, etag, open }: Props & { open: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { about, sender, made } = suggestion;
  const link = about && recordLink(about.collection as Collection, about.id);
  return (
    <Facts>
      <Fact label={t("suggestions.state")}>{t(`suggestion_state.${suggestion.state}`)}</Fact>
      <Fact label={t("suggestions.about")}>
        {about?.title && (link ? <Link {...link}>{about.title}</Link> : about.title)}
      </Fact>
      <Fact label={t("suggestions.place")}>{suggestion.place}</Fact>
      <Fact label={t(suggestion.overdue ? "suggestions.due.was" : "suggestions.due.on")}>
        {open && <span className={suggestion.overdue ? styles.overdue : undefined}>{formatDate(suggestion.due_on, locale)}</span>}
      </Fact>
      <Fact label={t("suggestions.from")}>
        {sender ? (
          <>
            {sender.name && <div>{sender.name}</div>}
            {sender.email && <a href={`mailto:${sender.email}`}>{sender.email}</a>}
            {!sender.name && !sender.email && t("suggestions.from.nobody")}
          </>
        ) : (
          t("suggestions.from.erased")
        )}
      </Fact>
      <Fact label={t("suggestions.assignee")}>
        <Assignee suggestion={suggestion} etag={etag} open={open} />
      </Fact>
      <Fact label={t("suggestions.made")}>
        {made.length > 0 &&
          made.map((one) => {
            const to = recordLink(one.collection as Collection, one.id);
            const title = one.title ?? t("record.unseen");
            return <div key={one.id}>{to && one.title ? <Link {...to}>{title}</Link> : title}</div>;
          })}
      </Fact>
      <Fact label={t("suggestions.steps")}>
        <ol className={styles.steps}>
          {suggestion.steps.map((step) => (
            <li key={`${step.at}${step.step}`}>
              {t(`suggestions.step.${step.step}` as MessageId)}
              {step.by && ` · ${step.by.name}`}
              <br />
              {formatInstant(step.at, locale)}
            </li>
          ))}
        </ol>
      </Fact>
    </Facts>
  );
}

function Assignee({ suggestion, etag, open }: Props & { open: boolean }) {
  const t = useT();
  const me = useMe();
  const { assign } = useDealing();
  const mine = suggestion.assignee?.id === me?.id;
  const give = (assignee: string | null) => assign.mutate({ id: suggestion.id, etag, body: { assignee } });
  return (
    <>
      <div>{suggestion.assignee?.name ?? t("suggestions.assignee.nobody")}</div>
      {open && me && (
        <Button variant="default" size="compact-md" h={44} loading={assign.isPending} onClick={() => give(mine ? null : me.id)}>
          {t(mine ? "suggestions.let_go" : "suggestions.take_on")}
        </Button>
      )}
      {assign.isError && <Failed error={assign.error} />}
    </>
  );
}
