// What a form can say before sending, from the constraints of the document; the server decides.
import type { Translate } from "@/i18n/i18n";
import { tidy, type Values } from "./values";

export interface Constraint {
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly options?: readonly string[];
  readonly fields?: Constraints;
  /** Of a list: the fields of each of its members. */
  readonly items?: Constraints;
}

export interface Constraints {
  readonly [field: string]: Constraint;
}

export function constraintOf(constraints: Constraints, path: string): Constraint {
  const [name = "", ...rest] = path.split(".");
  const constraint = constraints[name] ?? {};
  if (rest.length > 1 && constraint.items) return constraintOf(constraint.items, rest.slice(1).join("."));
  return rest.length > 0 && constraint.fields ? constraintOf(constraint.fields, rest.join(".")) : constraint;
}

function faultOf(constraint: Constraint, value: unknown, t: Translate): string | undefined {
  const tidied = tidy(value);
  if (tidied === undefined) return constraint.required ? t("form.required") : undefined;
  if (Array.isArray(tidied) && constraint.maxItems && tidied.length > constraint.maxItems) {
    return t("form.too_many", { max: constraint.maxItems });
  }
  if (typeof tidied === "string" && constraint.maxLength && [...tidied].length > constraint.maxLength) {
    return t("form.too_long", { max: constraint.maxLength, length: [...tidied].length });
  }
  return undefined;
}

/** The faults by field (`address.postal_code`), in the order of the form. */
export function faultsOf(constraints: Constraints, values: Values, t: Translate, prefix = ""): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const constraint = constraints[name] ?? {};
    const inner = constraint.fields;
    if (inner && typeof value === "object" && value !== null && !Array.isArray(value)) {
      if (tidy(value) !== undefined) Object.assign(faults, faultsOf(inner, value as Values, t, `${prefix}${name}.`));
      continue;
    }
    if (constraint.items && Array.isArray(value)) {
      for (const [index, member] of value.entries()) {
        // A member in which nothing was said is no member: it is not sent.
        if (tidy(member) === undefined) continue;
        Object.assign(faults, faultsOf(constraint.items, member as Values, t, `${prefix}${name}.${index}.`));
      }
    }
    const fault = faultOf(constraint, value, t);
    if (fault) faults[`${prefix}${name}`] = fault;
  }
  return faults;
}
