// What the fields of a form share: its values, its constraints, and how a field is called.
import { createContext, useContext } from "react";
import type { MessageId } from "@/i18n/i18n";
import { useT } from "@/i18n/i18n";
import { constraintOf } from "./constraints";
import type { RecordForm } from "./useRecordForm";
import type { Values } from "./values";

export const FormContext = createContext<RecordForm<Values> | undefined>(undefined);

export function useRecordFormContext(): RecordForm<Values> {
  const form = useContext(FormContext);
  if (!form) throw new Error("a field stands outside of a form");
  return form;
}

/** `address.postal_code` → the label of `postal_code`. */
export function useFieldLabel() {
  const t = useT();
  return (path: string) => t(`field.${path.split(".").pop() ?? path}` as MessageId);
}

export function fieldId(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}

export interface FieldProps {
  name: string;
  label?: string;
  hint?: string;
}

/** Everything that an input needs to know about its field. */
export function useField<T>({ name, label, hint }: FieldProps) {
  const { form, constraints } = useRecordFormContext();
  const labelOf = useFieldLabel();
  const constraint = constraintOf(constraints, name);
  const value = (name
    .split(".")
    .reduce<unknown>((inner, part) => (inner as Values | undefined)?.[part], form.values) ?? "") as T;
  return {
    value,
    set: (next: T) => form.setFieldValue(name, next as never),
    constraint,
    shown: {
      id: fieldId(name),
      name,
      label: label ?? labelOf(name),
      description: hint,
      error: form.errors[name],
      withAsterisk: constraint.required ?? false,
    },
  };
}
