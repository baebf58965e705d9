// Composes a perimeter out of territories (a pays, a PETR, a valley), or adds to an official territory what people know of it.
import { Link, useNavigate } from "@tanstack/react-router";
import { territoryConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { LanguageField, LongField, TextField, VisibilityField } from "@/ui/form/fields";
import { FieldGroup, RecordForm, Row } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { RecordsField } from "@/ui/RecordPicker";
import { useShowValue } from "@/ui/showValue";
import { useToast } from "@/ui/Toasts";
import { WithRecord } from "@/ui/WithRecord";
import { MembersField } from "./Members";

const described = { description: "", challenges: [] as string[], language: "" };
const composed = { ...described, scheme: "custom", name: "", code: "", members: [] as string[], visibility: "network" };

export function TerritoryNew() {
  const t = useT();
  return (
    <Page
      title={t("territories.new")}
      lead={t("territories.new.lead")}
      above={<Link {...links.territories()}>{t("nav.territories")}</Link>}
    >
      <TerritoryForm />
    </Page>
  );
}

export function TerritoryEdit({ id }: { id: string }) {
  const t = useT();
  return (
    <WithRecord collection="territories" id={id} include="may">
      {(read) => (
        <Page
          title={t("record.edit", { name: read.record.name })}
          above={<Link {...links.territory(id)}>{read.record.name}</Link>}
        >
          <TerritoryForm read={read} />
        </Page>
      )}
    </WithRecord>
  );
}

function TerritoryForm({ read }: { read?: Read<"territories"> }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const show = useShowValue("territories");
  const custom = !read || read.record.scheme === "custom";
  const form = useRecordForm({
    collection: "territories",
    read,
    empty: custom ? composed : described,
    constraints: territoryConstraints,
    done: ({ record }) => {
      toast({ text: t(read ? "form.saved" : "territories.created") });
      void navigate(links.territory(record.id));
    },
  });
  return (
    <RecordForm
      form={form}
      show={show}
      submitLabel={t(read ? "common.save" : "territories.create")}
      cancel={
        <LinkButton {...(read ? links.territory(read.record.id) : links.territories())} variant="default">
          {t("common.cancel")}
        </LinkButton>
      }
    >
      {custom && (
        <FieldGroup title={t("territories.form.what")}>
          <Row>
            <TextField name="name" />
            <TextField name="code" hint={t("territories.form.code.hint")} />
          </Row>
          <MembersField />
        </FieldGroup>
      )}
      <FieldGroup title={t("territories.form.known")}>
        <RecordsField name="challenges" collection="themes" />
        <LongField name="description" lines={6} hint={t("form.markdown")} />
        <LanguageField />
      </FieldGroup>
      {custom && (
        <FieldGroup title={t("form.sharing")}>
          <VisibilityField choices={["private", "network", "public"]} />
        </FieldGroup>
      )}
    </RecordForm>
  );
}
