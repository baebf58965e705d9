// The filters of a list: a search field, choices behind buttons, and what is active as chips that can be taken away.
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { FacetCounts } from "@/api/query";
import type { Collection } from "@/api/records";
import { formatNumber } from "@/i18n/format";
import { type MessageId, sentence, useLocale, useT } from "@/i18n/i18n";
import { Icon } from "./Icon";
import { RecordName } from "./RecordName";
import { RecordPicker } from "./RecordPicker";
import { useDisclosure } from "./useDisclosure";
import styles from "./FilterBar.module.css";

export type Filter =
  | { name: string; label: string; kind: "words"; group: string; words: readonly string[]; help?: boolean }
  | { name: string; label: string; kind: "records"; collection: Collection }
  | { name: string; label: string; kind: "flag" };

type Value = string | string[] | undefined;
export type FilterValues = { [name: string]: Value };

interface Props {
  searchLabel: string;
  filters: Filter[];
  values: FilterValues;
  onChange: (patch: FilterValues) => void;
  /** How many records each word would find, by the name of the filter. */
  counts?: FacetCounts;
  /** Choices are looked at: their counts are wanted. */
  onLook?: () => void;
}

const list = (value: Value): string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

export function FilterBar({ searchLabel, filters, values, onChange, counts, onLook }: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const active = filters.reduce((sum, filter) => sum + list(values[filter.name]).length, 0);
  return (
    <div role="search" className={styles.bar} aria-label={searchLabel}>
      <div className={styles.line}>
        <SearchField
          label={searchLabel}
          value={list(values.q)[0] ?? ""}
          onChange={(q) => onChange({ q: q || undefined })}
        />
        <Button
          variant="default"
          className={styles.toggle}
          leftSection={<Icon name="filter" size={18} />}
          aria-expanded={shown}
          aria-controls="filters"
          onClick={() => setShown(!shown)}
        >
          {active > 0 ? t("filter.toggle.active", { count: active }) : t("filter.toggle")}
        </Button>
        <div id="filters" className={styles.filters} data-shown={shown}>
          {filters.map((filter) => (
            <FilterMenu
              key={filter.name}
              filter={filter}
              value={list(values[filter.name])}
              onChange={onChange}
              counts={counts && (counts[filter.name] ?? [])}
              onLook={onLook}
            />
          ))}
        </div>
      </div>
      <Chips filters={filters} values={values} onChange={onChange} />
    </div>
  );
}

function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const later = useDebouncedCallback(onChange, 300);
  return (
    <TextInput
      className={styles.search}
      type="search"
      data-page-search=""
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={18} />}
      leftSectionPointerEvents="none"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}

interface MenuProps {
  filter: Filter;
  value: string[];
  onChange: (patch: FilterValues) => void;
  counts: FacetCounts[string] | undefined;
  onLook?: () => void;
}

function FilterMenu({ filter, value, onChange, counts, onLook }: MenuProps) {
  const { open, toggle, box, button, onKeyDown } = useDisclosure();
  const panel = `filter-${filter.name}`;
  const set = (next: string[]) => onChange({ [filter.name]: next.length > 0 ? next : undefined });
  if (filter.kind === "flag") {
    return (
      <Checkbox
        className={styles.flag}
        size="md"
        label={filter.label}
        checked={value[0] === "true"}
        onChange={(event) => set(event.currentTarget.checked ? ["true"] : [])}
      />
    );
  }
  return (
    <div ref={box} className={styles.menu} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={panel}
        data-active={value.length > 0}
        onClick={() => {
          toggle();
          onLook?.();
        }}
      >
        {filter.label}
        {value.length > 0 && <span className={styles.count}>{value.length}</span>}
        <Icon name="chevron" size={16} />
      </button>
      {open && (
        <div id={panel} className={styles.panel}>
          {filter.kind === "words" ? (
            <Words filter={filter} value={value} set={set} counts={counts} />
          ) : (
            <RecordPicker collection={filter.collection} label={filter.label} multiple value={value} onChange={set} />
          )}
        </div>
      )}
    </div>
  );
}

function Words({
  filter,
  value,
  set,
  counts,
}: {
  filter: Filter & { kind: "words" };
  value: string[];
  set: (next: string[]) => void;
  counts: FacetCounts[string] | undefined;
}) {
  const t = useT();
  const locale = useLocale();
  const countOf = (word: string) => counts?.find((one) => one.value === word)?.count ?? 0;
  return (
    <fieldset className={styles.words}>
      <legend className="hidden-visually">{filter.label}</legend>
      {filter.words.map((word) => (
        <label key={word} className={styles.word}>
          <input
            type="checkbox"
            checked={value.includes(word)}
            onChange={() => set(value.includes(word) ? value.filter((one) => one !== word) : [...value, word])}
          />
          <span className={styles.wordName}>
            {sentence(t(`${filter.group}.${word}` as MessageId))}
            {filter.help && <small>{t(`${filter.group}.${word}.help` as MessageId)}</small>}
          </span>
          {/* Or a screen reader would run both together. */ " "}
          {counts && (
            <span className={styles.found} data-none={countOf(word) === 0}>
              {formatNumber(countOf(word), locale)}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function Chips({ filters, values, onChange }: Pick<Props, "filters" | "values" | "onChange">) {
  const t = useT();
  const chips = filters.flatMap((filter) => list(values[filter.name]).map((value) => ({ filter, value })));
  if (chips.length === 0) return null;
  const drop = (name: string, value: string) => {
    const rest = list(values[name]).filter((one) => one !== value);
    onChange({ [name]: rest.length > 0 ? rest : undefined });
  };
  const clear = Object.fromEntries(filters.map((filter) => [filter.name, undefined]));
  return (
    <ul className={styles.chips} aria-label={t("filter.active")}>
      {chips.map(({ filter, value }) => (
        <li key={`${filter.name}-${value}`}>
          <button type="button" className={`${styles.chip} on-paper`} onClick={() => drop(filter.name, value)}>
            <span className="hidden-visually">{t("common.remove")} </span>
            {filter.kind === "flag" ? (
              filter.label
            ) : (
              <>
                <span className={styles.chipLabel}>{filter.label}</span>
                {filter.kind === "words" ? (
                  sentence(t(`${filter.group}.${value}` as MessageId))
                ) : (
                  <RecordName collection={filter.collection} id={value} plain />
                )}
              </>
            )}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles.clear} onClick={() => onChange(clear)}>
          {t("filter.clear")}
        </button>
      </li>
    </ul>
  );
}
