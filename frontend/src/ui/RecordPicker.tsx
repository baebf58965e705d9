// Chooses one or several records of a collection by searching their names.
import { useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { pageOptions } from "@/api/cache";
import type { ListQuery } from "@/api/query";
import { type Collection, type Records, titleOf } from "@/api/records";
import { type Locale, type MessageId, type Translate, useLocale, useT } from "@/i18n/i18n";
import { Combobox } from "./Combobox";
import { useField, type FieldProps } from "./form/context";
import { Icon } from "./Icon";
import { useRecordName } from "./RecordName";
import styles from "./Combobox.module.css";

interface Props<C extends Collection> {
  collection: C;
  value: string[];
  onChange: (ids: string[]) => void;
  multiple?: boolean;
  query?: ListQuery<C>;
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  withAsterisk?: boolean;
  hiddenLabel?: boolean;
}

/** What tells apart two records of the same name. */
function detailOf<C extends Collection>(collection: C, record: Records[C], t: Translate): string | undefined {
  if (collection === "territories") {
    const { scheme, code } = record as Records["territories"];
    return [t(`scheme.${scheme}`), code].filter(Boolean).join(" · ");
  }
  if (collection === "stakeholders") {
    const { kind, category, address, short_name } = record as Records["stakeholders"];
    const what = category ? `category.${category}` : `stakeholder_kind.${kind}`;
    return [short_name, t(what as MessageId), address?.locality].filter(Boolean).join(" · ");
  }
  if (collection === "experiments") return t(`stage.${(record as Records["experiments"]).stage}`);
  if (collection === "themes") return (record as Records["themes"]).notation ?? undefined;
  return undefined;
}

const searchable = new Set<Collection>(["territories", "stakeholders", "experiments"]);

/** Short collections are fetched whole and narrowed here; long ones are searched by the server. */
function narrowed<C extends Collection>(collection: C, records: Records[C][], text: string, locale: Locale) {
  if (searchable.has(collection) || text === "") return records;
  const plain = (value: string) => value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return records.filter((record) => plain(titleOf(record, locale)).includes(plain(text)));
}

export function RecordPicker<C extends Collection>(props: Props<C>) {
  const { collection, value, onChange, multiple } = props;
  const t = useT();
  const locale = useLocale();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 200);
  const searched = searchable.has(collection);
  const page = useQuery({
    ...pageOptions(collection, {
      ...props.query,
      limit: searched ? 20 : 200,
      ...(searched && asked ? { q: asked } : {}),
    } as unknown as ListQuery<C>),
    placeholderData: (former) => former,
  });
  const records = narrowed(collection, (page.data?.items ?? []) as Records[C][], text.trim(), locale);
  const options = records
    .filter((record) => !value.includes(record.id))
    .map((record) => ({
      id: record.id,
      title: titleOf(record, locale),
      detail: detailOf(collection, record, t),
    }));
  return (
    <Combobox
      id={props.id}
      label={props.label}
      description={props.description}
      error={props.error}
      withAsterisk={props.withAsterisk}
      hiddenLabel={props.hiddenLabel}
      options={options}
      searching={page.isFetching || (searched && asked !== text.trim())}
      failed={page.isError}
      text={text}
      onText={setText}
      onChoose={(option) => {
        onChange(multiple ? [...value, option.id] : [option.id]);
        setText("");
      }}
    >
      {value.length > 0 && (
        <ul className={styles.chosen}>
          {value.map((id) => (
            <Chosen
              key={id}
              collection={collection}
              id={id}
              remove={() => onChange(value.filter((one) => one !== id))}
            />
          ))}
        </ul>
      )}
    </Combobox>
  );
}

function Chosen({ collection, id, remove }: { collection: Collection; id: string; remove: () => void }) {
  const t = useT();
  const name = useRecordName(collection, id) || t("record.unseen");
  return (
    <li className={styles.pill}>
      <span>{name}</span>
      <button type="button" aria-label={t("common.remove.named", { name })} onClick={remove}>
        <Icon name="close" size={16} />
      </button>
    </li>
  );
}

interface RecordFieldProps<C extends Collection> extends FieldProps {
  collection: C;
  query?: ListQuery<C>;
}

/** In a form: one record, kept as its id. */
export function RecordField<C extends Collection>({ collection, query, ...field }: RecordFieldProps<C>) {
  const { value, set, shown } = useField<string>(field);
  const { name: _, ...rest } = shown;
  return (
    <RecordPicker
      {...rest}
      collection={collection}
      query={query}
      value={value ? [value] : []}
      onChange={([id]) => set(id ?? "")}
    />
  );
}

/** In a form: several records, in the order in which they were chosen. */
export function RecordsField<C extends Collection>({ collection, query, ...field }: RecordFieldProps<C>) {
  const { value, set, shown } = useField<string[]>(field);
  const { name: _, ...rest } = shown;
  return <RecordPicker {...rest} collection={collection} query={query} multiple value={value} onChange={set} />;
}
