// An involvement for many at once: the same stakeholder and role for experiments, or the same experiment and role for
// stakeholders.
import { TextInput } from "@mantine/core";
import { involvementConstraints } from "@/api/constraints";
import { parseDate } from "@/i18n/format";
import { useT } from "@/i18n/i18n";
import { fieldId } from "../form/context";
import { type BulkAction, type Errors, type FieldsProps, one } from "./action";
import { RecordsChoice, WordChoice } from "./fields";

type End = "experiment" | "stakeholder";

const collections = { experiment: "experiments", stakeholder: "stakeholders" } as const;

function Fields({ end, typed, set, errors }: Omit<FieldsProps<never>, "rows" | "all"> & { end: End }) {
  const t = useT();
  const shared = { typed, set, errors };
  return (
    <>
      <RecordsChoice name={end} called={`field.${end}`} collection={collections[end]} {...shared} />
      <WordChoice
        name="role"
        called="field.role"
        group="role"
        words={involvementConstraints.role.options}
        {...shared}
      />
      <TextInput
        id={fieldId("since")}
        label={t("field.since")}
        description={t("form.date.hint")}
        autoComplete="off"
        maxLength={10}
        value={one(typed.since)}
        error={errors.since}
        onChange={(event) => set({ since: event.currentTarget.value })}
      />
    </>
  );
}

/** `end` is the one that is chosen here; the other is each of the records. */
export function involveAction<Row>(end: End): BulkAction<Row> {
  return {
    label: "bulk.involve",
    // Whether it may be added is decided for each by who is in its team.
    act: undefined,
    begin: { [end]: [], role: "", since: "" },
    fields: ({ typed, set, errors }) => <Fields end={end} typed={typed} set={set} errors={errors} />,
    faults: (typed, _, t) => {
      const found: Errors = {};
      if (one(typed[end]) === "") found[end] = t("bulk.choose_one");
      if (one(typed.role) === "") found.role = t("bulk.choose_one");
      if (one(typed.since).trim() !== "" && !parseDate(one(typed.since))) found.since = t("form.date.wrong");
      return found;
    },
    wish: (typed) => ({
      involve: {
        [end]: one(typed[end]),
        role: one(typed.role),
        ...(one(typed.since).trim() ? { since: parseDate(one(typed.since)) } : {}),
      },
    }),
  };
}
