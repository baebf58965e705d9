// The instance's own texts: written in Markdown, looked at before they are published, every version kept.
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isProblem } from "@/api/problem";
import { type SiteText, siteTextOptions, useWriteSiteText } from "@/api/siteTexts";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Page, Section } from "@/ui/Page";
import { RichText } from "@/ui/RichText";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { languages, pages, type TextSearch } from "./search";
import styles from "./Texts.module.css";

interface Props {
  search: TextSearch;
  onSearch: (patch: TextSearch) => void;
}

export function SiteTexts({ search, onSearch }: Props) {
  const t = useT();
  const reading = useLocale();
  const page = search.page ?? "legal";
  const locale = search.locale ?? reading;
  const answer = useQuery(siteTextOptions(page, locale));
  return (
    <Page title={t("texts.title")} lead={t("texts.lead")}>
      <div className={styles.choice}>
        <NativeSelect
          label={t("texts.page")}
          value={page}
          onChange={(event) => onSearch({ page: pages.find((one) => one === event.currentTarget.value) })}
          data={pages.map((value) => ({ value, label: t(`site_page.${value}`) }))}
        />
        <NativeSelect
          label={t("texts.language")}
          value={locale}
          onChange={(event) => onSearch({ locale: languages.find((one) => one === event.currentTarget.value) })}
          data={languages.map((value) => ({ value, label: t(`texts.language.${value}`) }))}
        />
        <a href={`/${page}?lang=${locale}`} target="_blank" rel="noreferrer">
          {t("texts.see")}
        </a>
      </div>
      {answer.isPending && <Waiting />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && <Editor key={answer.data.text.id} {...answer.data} />}
    </Page>
  );
}

function Editor({ text, etag }: { text: SiteText; etag: string }) {
  const t = useT();
  const toast = useToast();
  const write = useWriteSiteText();
  const [body, setBody] = useState(text.body);
  const publish = (wanted: string | undefined) =>
    write.mutate(
      { id: text.id, etag, body: wanted },
      {
        onSuccess: ({ data }) => {
          if (data) setBody(data.body);
          toast({ text: t("texts.published") });
        },
      },
    );
  return (
    <>
      <p className={styles.state}>{t(text.own ? "texts.own" : "texts.written", { revision: text.revision })}</p>
      {write.isError && (
        <p role="alert" className={styles.wrong}>
          {isProblem(write.error, 412)
            ? t("texts.stale")
            : isProblem(write.error)
              ? (write.error.errors[0]?.message ?? write.error.body.detail)
              : t("state.error.unknown")}
        </p>
      )}
      <div className={styles.sides}>
        <Textarea
          label={t("texts.markdown")}
          description={t("texts.hint", { instance: "{instance}", base: "{base}" })}
          rows={24}
          maxLength={60_000}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <section className={styles.preview}>
          <h2>{t("texts.preview")}</h2>
          <RichText text={body} />
        </section>
      </div>
      <div className={styles.acts}>
        <Button disabled={body.trim() === "" || body === text.body} loading={write.isPending} onClick={() => publish(body)}>
          {t("texts.publish")}
        </Button>
        {!text.own && (
          <Button variant="default" onClick={() => publish(undefined)}>
            {t("texts.back")}
          </Button>
        )}
      </div>
      {text.versions.length > 0 && (
        <Section title={t("texts.versions")}>
          <Versions text={text} take={setBody} />
        </Section>
      )}
    </>
  );
}

function Versions({ text, take }: { text: SiteText; take: (body: string) => void }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ol className={styles.versions}>
      {text.versions.map(({ revision, at, by, body }) => (
        <li key={revision}>
          <span>
            {t("texts.version", { revision, date: formatInstant(at, locale), name: by ?? t("history.system") })}
          </span>
          {body === undefined ? (
            <span className={styles.state}>{t("texts.version.own")}</span>
          ) : (
            <Button variant="subtle" size="compact-md" h={44} onClick={() => take(body)}>
              {t("texts.version.take", { revision })}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
