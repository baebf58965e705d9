// The ties of a stakeholder, read from either end.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { relationshipConstraints } from "@/api/constraints";
import { mayCreate, useMe } from "@/api/me";
import type { Included, Listed, Read } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { useSpan } from "@/i18n/useSpan";
import { dateFaults } from "@/ui/form/dates";
import { DialogForm } from "@/ui/form/DialogForm";
import { DateField, LongField, WordField } from "@/ui/form/fields";
import { RecordDialog } from "@/ui/form/RecordDialog";
import { Row } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { GridButton } from "@/ui/GridButton";
import { Icon } from "@/ui/Icon";
import { LinkLine, LinkList, None } from "@/ui/LinkList";
import { Section } from "@/ui/Page";
import { RecordName, useRecordName } from "@/ui/RecordName";
import { RecordField } from "@/ui/RecordPicker";
import { Failed, Waiting } from "@/ui/States";
import { relationshipsOf } from "./queries";

export function Relationships({ stakeholder }: { stakeholder: string }) {
  const t = useT();
  const me = useMe();
  const [editing, setEditing] = useState<string>();
  const answer = useQuery(relationshipsOf(stakeholder));
  return (
    <Section
      title={t("relationships.title")}
      actions={
        mayCreate(me, "relationships") && (
          <>
            {answer.data && answer.data.items.length > 1 && (
              <GridButton small collection="relationships" filter={{ stakeholder: [stakeholder] }} />
            )}
            <Button
              variant="subtle"
              size="compact-md"
              h={40}
              leftSection={<Icon name="plus" size={18} />}
              onClick={() => setEditing("new")}
            >
              {t("relationships.add")}
            </Button>
          </>
        )
      }
    >
      {answer.isPending && <Waiting lines={2} />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data?.items.length === 0 && <None>{t("relationships.none")}</None>}
      <LinkList>
        {answer.data?.items.map((item) => (
          <Tie
            key={item.id}
            item={item}
            included={answer.data.included}
            here={stakeholder}
            edit={item.may?.includes("change") ? () => setEditing(item.id) : undefined}
          />
        ))}
      </LinkList>
      {editing && (
        <RecordDialog
          collection="relationships"
          id={editing}
          close={() => setEditing(undefined)}
          title={t(editing === "new" ? "relationships.add" : "relationships.edit")}
        >
          {(read) => <Form stakeholder={stakeholder} read={read} close={() => setEditing(undefined)} />}
        </RecordDialog>
      )}
    </Section>
  );
}

interface TieProps {
  item: Listed<"relationships">;
  included: Included;
  here: string;
  edit?: () => void;
}

function Tie({ item, included, here, edit }: TieProps) {
  const t = useT();
  const outward = item.from === here;
  const other = outward ? item.to : item.from;
  const name = useRecordName("stakeholders", other, included) ?? "";
  const detail = [useSpan()({ from: item.since, to: item.until }), item.note];
  return (
    <LinkLine
      detail={detail.filter(Boolean).join(" · ")}
      end={
        edit && (
          <Button
            variant="subtle"
            size="compact-md"
            h={36}
            aria-label={t("common.edit.named", { name })}
            onClick={edit}
          >
            {t("common.edit")}
          </Button>
        )
      }
    >
      {sentence(t(outward ? `relationship_kind.${item.kind}` : `relationship_back.${item.kind}`))}{" "}
      <RecordName collection="stakeholders" id={other} included={included} />
    </LinkLine>
  );
}

function Form({ stakeholder, read, close }: { stakeholder: string; read?: Read<"relationships">; close: () => void }) {
  const t = useT();
  const form = useRecordForm({
    collection: "relationships",
    read,
    scope: stakeholder,
    empty: { from: stakeholder, kind: "", to: "", since: "", until: "", note: "" },
    constraints: relationshipConstraints,
    check: (values) => dateFaults(values, "since", "until", t),
    done: close,
  });
  return (
    <DialogForm collection="relationships" form={form} read={read} name={t("relationships.this")} close={close}>
      <RecordField name="from" collection="stakeholders" />
      <WordField name="kind" group="relationship_kind" />
      <RecordField name="to" collection="stakeholders" hint={t("picker.stakeholder.hint")} />
      <Row>
        <DateField name="since" />
        <DateField name="until" />
      </Row>
      <LongField name="note" lines={2} />
    </DialogForm>
  );
}
