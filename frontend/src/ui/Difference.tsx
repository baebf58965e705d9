// What a field was and what it became, as a person reads it: words of texts, members of lists, parts of objects.
import { type ReactNode, Fragment } from "react";
import { type MessageId, useT } from "@/i18n/i18n";
import type { ShowValue } from "./ConflictDialog";
import { same, tidy } from "./form/values";
import { wordDiff } from "./wordDiff";
import styles from "./History.module.css";

export interface Sides {
  before: unknown;
  after: unknown;
}

interface Props extends Sides {
  field: string;
  show: ShowValue;
}

const prose = new Set([
  "title",
  "name",
  "summary",
  "description",
  "research_question",
  "statement",
  "note",
  "objective",
]);
const byLanguage = new Set(["labels", "definition"]);

/** Fields with their differences, in a list. */
export function Differences({ fields, show }: { fields: (Sides & { field: string })[]; show: ShowValue }) {
  const t = useT();
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`field.${field}` as MessageId)}</dt>
          <dd>
            <Difference field={field} before={before} after={after} show={show} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Difference({ field, before, after, show }: Props): ReactNode {
  const t = useT();
  const text = prose.has(field) || byLanguage.has(field);
  if (text && typeof before === "string" && typeof after === "string") return <Words before={before} after={after} />;
  if (isPlain(before) && isPlain(after)) return <Parts field={field} before={before} after={after} show={show} />;
  const [gone, fresh] = moved(before, after);
  const shown = (value: unknown) => (tidy(value) === undefined ? undefined : show(field, value));
  const [old, now] = [shown(gone), shown(fresh)];
  return (
    <>
      {old !== undefined && <del>{old}</del>}
      {old !== undefined && now !== undefined && " "}
      {now !== undefined && <ins>{now}</ins>}
      {old === undefined && now === undefined && t("history.order")}
    </>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  return wordDiff(before, after).map((piece, index) => {
    if (piece.kind === "gone") return <del key={index}>{piece.text}</del>;
    if (piece.kind === "new") return <ins key={index}>{piece.text}</ins>;
    return <span key={index}>{shortened(piece.text)}</span>;
  });
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The parts of an object that differ: an address, labels in two languages. */
function Parts({ field, before, after, show }: Props & { before: Plain; after: Plain }) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !same(before[name], after[name]))
    .map((name, index) => (
      <Fragment key={name}>
        {index > 0 && <br />}
        {byLanguage.has(field) && `${name} · `}
        <Difference field={field} before={before[name]} after={after[name]} show={show} />
      </Fragment>
    ));
}

/** Of two lists only what left and what came. */
function moved(before: unknown, after: unknown): [unknown, unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  const without = (some: unknown[], others: unknown[]) => some.filter((one) => !others.some((other) => same(one, other)));
  return [without(before, after), without(after, before)];
}

/** What stayed alike is cut in the middle: a history shows what moved. */
function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 60)} […] ${text.slice(-60)}` : text;
}
