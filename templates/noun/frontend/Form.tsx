// Creates or changes one.
import { Link, useNavigate } from "@tanstack/react-router";
import { __nounCamel__Constraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { LanguageField, LicenceField, LongField, TextField, VisibilityField } from "@/ui/form/fields";
import { FieldGroup, RecordForm, Row } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { useShowValue } from "@/ui/showValue";
import { useToast } from "@/ui/Toasts";
import { WithRecord } from "@/ui/WithRecord";

const empty = { title: "", description: "", licence: "", language: "", visibility: "network" };

export function __Noun__New() {
  const t = useT();
  return (
    <Page title={t("__nouns__.new")} above={<Link {...links.__nounsCamel__()}>{t("nav.__nouns__")}</Link>}>
      <__Noun__Form />
    </Page>
  );
}

export function __Noun__Edit({ id }: { id: string }) {
  const t = useT();
  return (
    <WithRecord collection="__collection__" id={id} include="may">
      {(read) => (
        <Page
          title={t("record.edit", { name: read.record.title })}
          above={<Link {...links.__nounCamel__(id)}>{read.record.title}</Link>}
        >
          <__Noun__Form read={read} />
        </Page>
      )}
    </WithRecord>
  );
}

function __Noun__Form({ read }: { read?: Read<"__collection__"> }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const show = useShowValue("__collection__");
  const form = useRecordForm({
    collection: "__collection__",
    read,
    empty,
    constraints: __nounCamel__Constraints,
    done: ({ record }) => {
      toast({ text: t(read ? "form.saved" : "__nouns__.created") });
      void navigate(links.__nounCamel__(record.id));
    },
  });
  return (
    <RecordForm
      form={form}
      show={show}
      submitLabel={t(read ? "common.save" : "__nouns__.create")}
      cancel={
        <LinkButton {...(read ? links.__nounCamel__(read.record.id) : links.__nounsCamel__())} variant="default">
          {t("common.cancel")}
        </LinkButton>
      }
    >
      <FieldGroup title={t("field.description")}>
        <TextField name="title" />
        <LongField name="description" lines={6} hint={t("form.markdown")} />
      </FieldGroup>
      <FieldGroup title={t("form.sharing")}>
        <VisibilityField choices={["private", "network", "public"]} />
        <Row>
          <LicenceField hint={t("form.licence.hint")} />
          <LanguageField />
        </Row>
      </FieldGroup>
    </RecordForm>
  );
}
