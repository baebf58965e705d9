// Creates or changes a stakeholder; what does not concern a person, or an organisation, is not asked of them.
import { Link, useNavigate } from "@tanstack/react-router";
import { stakeholderConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import {
  CheckField,
  LanguageField,
  LicenceField,
  LongField,
  RadioField,
  TextField,
  VisibilityField,
  WordField,
  WordsField,
} from "@/ui/form/fields";
import { FieldGroup, RecordForm, Row } from "@/ui/form/RecordForm";
import { SuggestField } from "@/ui/form/SuggestField";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { RecordField } from "@/ui/RecordPicker";
import { useShowValue } from "@/ui/showValue";
import { useToast } from "@/ui/Toasts";
import { WithRecord } from "@/ui/WithRecord";

const empty = {
  kind: "organisation",
  name: "",
  short_name: "",
  category: "",
  legal_form: "",
  agrements: [] as string[],
  description: "",
  territory: "",
  address: { street: "", postal_code: "", locality: "", country: "" },
  website: "",
  email: "",
  phone: "",
  siren: "",
  siret: "",
  rna: "",
  ror: "",
  orcid: "",
  network_member: false,
  licence: "",
  language: "",
  visibility: "network",
};

/** The usual legal forms, as people write them: the service recognises them in the text. */
const usualForms = [
  { word: "association", text: "Association loi 1901" },
  { word: "scic", text: "SCIC" },
  { word: "scop", text: "SCOP" },
  { word: "cae", text: "CAE" },
  { word: "cuma", text: "CUMA" },
  { word: "mutual", text: "Mutuelle" },
  { word: "foundation", text: "Fondation" },
  { word: "endowment_fund", text: "Fonds de dotation" },
  { word: "gip", text: "GIP" },
  { word: "company", text: "SAS" },
  { word: "company", text: "SARL" },
] as const;

export function StakeholderNew() {
  const t = useT();
  return (
    <Page title={t("stakeholders.new")} above={<Link {...links.stakeholders()}>{t("nav.stakeholders")}</Link>}>
      <StakeholderForm />
    </Page>
  );
}

export function StakeholderEdit({ id }: { id: string }) {
  const t = useT();
  return (
    <WithRecord collection="stakeholders" id={id} include="may">
      {(read) => (
        <Page
          title={t("record.edit", { name: read.record.name })}
          above={<Link {...links.stakeholder(id)}>{read.record.name}</Link>}
        >
          <StakeholderForm read={read} />
        </Page>
      )}
    </WithRecord>
  );
}

function StakeholderForm({ read }: { read?: Read<"stakeholders"> }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const show = useShowValue("stakeholders");
  const form = useRecordForm({
    collection: "stakeholders",
    read,
    empty,
    constraints: stakeholderConstraints,
    done: ({ record }) => {
      toast({ text: t(read ? "form.saved" : "stakeholders.created") });
      void navigate(links.stakeholder(record.id));
    },
  });
  const person = form.values.kind === "person";
  const usual = usualForms.map(({ word, text }) => ({ id: text, title: text, detail: t(`legal_form.${word}.help`) }));
  return (
    <RecordForm
      form={form}
      show={show}
      submitLabel={t(read ? "common.save" : "stakeholders.create")}
      cancel={
        <LinkButton {...(read ? links.stakeholder(read.record.id) : links.stakeholders())} variant="default">
          {t("common.cancel")}
        </LinkButton>
      }
    >
      <FieldGroup title={t("stakeholders.form.who")}>
        <RadioField name="kind" group="stakeholder_kind" />
        <TextField name="name" />
        {!person && (
          <Row>
            <TextField name="short_name" />
            <SuggestField name="legal_form" options={usual} />
          </Row>
        )}
        <WordField name="category" group="category" optional />
        {!person && <WordsField name="agrements" group="agrement" help />}
        <CheckField name="network_member" />
        <LongField name="description" lines={5} hint={t("form.markdown")} />
      </FieldGroup>
      <FieldGroup title={t("stakeholders.form.where")} hint={person ? t("stakeholders.form.person") : undefined}>
        <RecordField name="territory" collection="territories" />
        <TextField name="address.street" />
        <Row>
          <TextField name="address.postal_code" inputMode="numeric" />
          <TextField name="address.locality" />
        </Row>
        <TextField name="website" type="url" inputMode="url" />
        <Row>
          <TextField name="email" type="email" inputMode="email" />
          <TextField name="phone" type="tel" inputMode="tel" />
        </Row>
      </FieldGroup>
      <FieldGroup title={t("stakeholders.form.numbers")} hint={t("stakeholders.form.numbers.hint")}>
        {person ? (
          <TextField name="orcid" />
        ) : (
          <>
            <Row>
              <TextField name="siren" inputMode="numeric" />
              <TextField name="siret" inputMode="numeric" />
            </Row>
            <Row>
              <TextField name="rna" />
              <TextField name="ror" />
            </Row>
          </>
        )}
      </FieldGroup>
      <FieldGroup title={t("form.sharing")}>
        <VisibilityField choices={person ? ["private", "network"] : ["private", "network", "public"]} />
        <Row>
          <LicenceField hint={t("form.licence.hint")} />
          <LanguageField />
        </Row>
      </FieldGroup>
    </RecordForm>
  );
}
