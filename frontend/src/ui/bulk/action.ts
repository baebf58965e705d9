// What can be done with many rows at once: what is asked for it, when it is complete, and the wish that it comes to.
import type { ReactNode } from "react";
import type { Wish } from "@/api/bulk";
import type { MessageId, Translate } from "@/i18n/i18n";

export interface Typed {
  [name: string]: string | string[];
}

export interface Errors {
  [name: string]: string;
}

export interface FieldsProps<Row> {
  typed: Typed;
  set: (patch: Typed) => void;
  errors: Errors;
  /** The chosen rows that are shown; there may be others when `all` is set. */
  rows: Row[];
  all: boolean;
}

export interface BulkAction<Row> {
  label: MessageId;
  /** The act that at least one of the chosen rows must allow; none when each is judged by the service alone. */
  act: string | undefined;
  begin: Typed;
  fields: (props: FieldsProps<Row>) => ReactNode;
  faults: (typed: Typed, rows: Row[], t: Translate) => Errors;
  wish: (typed: Typed) => Wish;
}

export const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";
export const several = (value: string | string[] | undefined): string[] =>
  Array.isArray(value) ? value : value ? [value] : [];
