// Creates or changes an experiment: a title, its nature and its phase are enough to begin.
import { Link, useNavigate } from "@tanstack/react-router";
import { experimentConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { dateFaults } from "@/ui/form/dates";
import {
  DateField,
  LanguageField,
  LicenceField,
  LongField,
  RadioField,
  TextField,
  VisibilityField,
  WordField,
} from "@/ui/form/fields";
import { FieldGroup, RecordForm, Row } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { RecordField, RecordsField } from "@/ui/RecordPicker";
import { useShowValue } from "@/ui/showValue";
import { useToast } from "@/ui/Toasts";
import { WithRecord } from "@/ui/WithRecord";

/** In the order of the form, which is that of the list of errors. */
const empty = {
  title: "",
  nature: "",
  phase: "",
  summary: "",
  research_question: "",
  description: "",
  starts_on: "",
  ends_on: "",
  territories: [] as string[],
  themes: [] as string[],
  lead: "",
  inspired_by: [] as string[],
  website: "",
  licence: "",
  language: "",
  visibility: "network",
};

export function ExperimentNew() {
  const t = useT();
  return (
    <Page title={t("experiments.new")} above={<Link {...links.experiments()}>{t("nav.experiments")}</Link>}>
      <ExperimentForm />
    </Page>
  );
}

export function ExperimentEdit({ id }: { id: string }) {
  const t = useT();
  return (
    <WithRecord collection="experiments" id={id} include="may">
      {(read) => (
        <Page
          title={t("experiments.edit", { title: read.record.title })}
          above={<Link {...links.experiment(id)}>{read.record.title}</Link>}
        >
          <ExperimentForm read={read} />
        </Page>
      )}
    </WithRecord>
  );
}

function ExperimentForm({ read }: { read?: Read<"experiments"> }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const show = useShowValue("experiments");
  // A stage is given once, to what is entered while it is already under way; afterwards it moves on its own page.
  const blank = read ? { ...empty, outcome_kind: "" } : { ...empty, stage: "idea" };
  const form = useRecordForm({
    collection: "experiments",
    read,
    empty: blank,
    constraints: experimentConstraints,
    check: (values) => dateFaults(values, "starts_on", "ends_on", t),
    done: ({ record }) => {
      toast({ text: t(read ? "form.saved" : "experiments.created") });
      void navigate(links.experiment(record.id));
    },
  });
  return (
    <RecordForm
      form={form}
      show={show}
      submitLabel={t(read ? "common.save" : "experiments.create")}
      cancel={
        <LinkButton {...(read ? links.experiment(read.record.id) : links.experiments())} variant="default">
          {t("common.cancel")}
        </LinkButton>
      }
    >
      <FieldGroup title={t("experiments.form.what")}>
        <TextField name="title" />
        <RadioField name="nature" group="nature" help />
        <RecordField name="phase" collection="phases" />
        {!read && <WordField name="stage" group="stage" hint={t("experiments.form.stage.hint")} />}
        <LongField name="summary" hint={t("experiments.form.summary.hint")} />
      </FieldGroup>
      <FieldGroup title={t("experiments.form.where")}>
        <RecordsField name="territories" collection="territories" hint={t("experiments.form.territories.hint")} />
        <RecordField name="lead" collection="stakeholders" hint={t("picker.stakeholder.hint")} />
        <Row>
          <DateField name="starts_on" />
          <DateField name="ends_on" />
        </Row>
        <RecordsField name="themes" collection="themes" />
      </FieldGroup>
      <FieldGroup title={t("experiments.form.inquiry")}>
        <LongField name="research_question" lines={2} />
        <LongField name="description" lines={8} hint={t("form.markdown")} />
        <RecordsField name="inspired_by" collection="experiments" />
        {read && <WordField name="outcome_kind" group="outcome_kind" optional />}
        <TextField name="website" type="url" inputMode="url" />
      </FieldGroup>
      <FieldGroup title={t("form.sharing")}>
        <VisibilityField choices={["private", "team", "network", "public"]} />
        <Row>
          <LicenceField hint={t("form.licence.hint")} />
          <LanguageField />
        </Row>
      </FieldGroup>
    </RecordForm>
  );
}
