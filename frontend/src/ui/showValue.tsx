// Any value of any field as people read it: names for ids, words for codes, dates in full.
import type { ReactNode } from "react";
import type { Collection } from "@/api/records";
import { formatDate, formatNumber } from "@/i18n/format";
import { type Locale, type MessageId, sentence, type Translate, useLocale, useT } from "@/i18n/i18n";
import type { ShowValue } from "./ConflictDialog";
import { RecordName } from "./RecordName";

const references: Record<string, Collection> = {
  programme: "programmes",
  phase: "phases",
  territory: "territories",
  territories: "territories",
  parent: "territories",
  members: "territories",
  themes: "themes",
  challenges: "themes",
  broader: "themes",
  lead: "stakeholders",
  stakeholder: "stakeholders",
  from: "stakeholders",
  to: "stakeholders",
  experiment: "experiments",
  inspired_by: "experiments",
  becomes: "hypotheses",
};

const groups: Record<string, string> = {
  stage: "stage",
  nature: "nature",
  visibility: "visibility",
  outcome_kind: "outcome_kind",
  role: "role",
  category: "category",
  scheme: "scheme",
};

const ownGroups: Partial<Record<Collection, Record<string, string>>> = {
  stakeholders: { kind: "stakeholder_kind" },
  relationships: { kind: "relationship_kind" },
  phases: { kind: "phase_kind", status: "status" },
  programmes: { status: "status" },
  hypotheses: { status: "hypothesis_status" },
};

const dates = new Set(["starts_on", "ends_on", "since", "until", "due_on", "done_on", "on"]);

/** Objects (an address, labels, a deliverable) as the list of what they hold; who moved a stage is told by the change. */
function flat(value: unknown, locale: Locale, t: Translate, name = ""): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
  if (typeof value === "number") return formatNumber(value, locale);
  if (Array.isArray(value)) return value.map((one) => flat(one, locale, t)).join(" ; ");
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([inner]) => inner !== "by")
      .map(([inner, one]) => flat(one, locale, t, inner))
      .filter(Boolean)
      .join(", ");
  if (groups[name]) return t(`${groups[name]}.${String(value)}` as MessageId);
  return dates.has(name) ? formatDate(String(value), locale) : String(value);
}

export function useShowValue(collection: Collection): ShowValue {
  const t = useT();
  const locale = useLocale();
  return (field, value): ReactNode => {
    const pointed = references[field];
    if (pointed) {
      const ids = (Array.isArray(value) ? value : [value]) as string[];
      return ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <RecordName collection={pointed} id={id} plain />
        </span>
      ));
    }
    const group = ownGroups[collection]?.[field] ?? groups[field];
    if (group && typeof value === "string") return sentence(t(`${group}.${value}` as MessageId));
    if (dates.has(field) && typeof value === "string") return formatDate(value, locale);
    return flat(value, locale, t);
  };
}
