// What changes of many ask for, whatever the noun: a word of a list, a record, who may see it.
import { NativeSelect } from "@mantine/core";
import type { Collection } from "@/api/records";
import { type MessageId, sentence, useT } from "@/i18n/i18n";
import { fieldId } from "../form/context";
import { RecordPicker } from "../RecordPicker";
import { type BulkAction, type FieldsProps, one, several } from "./action";

interface WordProps extends FieldsProps<never> {
  name: string;
  called: MessageId;
  group: string;
  words: readonly string[];
}

export function WordChoice({ name, called, group, words, typed, set, errors }: Omit<WordProps, "rows" | "all">) {
  const t = useT();
  const options = words.map((word) => ({ value: word, label: sentence(t(`${group}.${word}` as MessageId)) }));
  return (
    <NativeSelect
      id={fieldId(name)}
      label={t(called)}
      data={[{ value: "", label: t("common.choose") }, ...options]}
      value={one(typed[name])}
      error={errors[name]}
      data-autofocus
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
}

interface RecordsProps extends Omit<FieldsProps<never>, "rows" | "all"> {
  name: string;
  called: MessageId;
  collection: Collection;
  multiple?: boolean;
}

export function RecordsChoice({ name, called, collection, multiple, typed, set, errors }: RecordsProps) {
  const t = useT();
  return (
    <RecordPicker
      id={fieldId(name)}
      label={t(called)}
      collection={collection}
      multiple={multiple}
      value={several(typed[name])}
      error={errors[name]}
      onChange={(ids) => set({ [name]: ids })}
    />
  );
}

/** A field that takes one word. */
export function wordAction<Row>(
  label: MessageId,
  name: string,
  field: MessageId,
  group: string,
  words: readonly string[],
): BulkAction<Row> {
  return {
    label,
    act: "change",
    begin: { [name]: "" },
    fields: (props) => <WordChoice name={name} called={field} group={group} words={words} {...props} />,
    faults: (typed, _, t) => (one(typed[name]) === "" ? { [name]: t("bulk.choose_one") } : {}),
    wish: (typed) => ({ change: { [name]: one(typed[name]) } }),
  };
}
