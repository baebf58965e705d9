// A value as it stands in a cell and on the clipboard: what is copied can be pasted, here and in a spreadsheet.
import { typedDate } from "@/i18n/format";
import type { Collection } from "@/api/records";
import type { Locale, Translate } from "@/i18n/i18n";
import { type Column, wordLabel } from "./columns";

/** What a record is called, as far as it is known by now. */
export type NameOf = (collection: Collection, id: string) => string | undefined;

interface Speech {
  t: Translate;
  locale: Locale;
  nameOf: NameOf;
}

const between = " | ";

export function textOf(column: Column, value: unknown, { t, locale, nameOf }: Speech): string {
  if (value === undefined || value === null) return "";
  const several = (one: (item: string) => string) => (value as string[]).map(one).join(between);
  switch (column.kind) {
    case "number":
      return locale === "fr" ? String(value).replace(".", ",") : String(value);
    case "date":
      return typedDate(String(value));
    case "truth":
      return t(value ? "common.yes" : "common.no");
    case "word":
      return wordLabel(column.group, String(value), t);
    case "words":
      return several((word) => wordLabel(column.group, word, t));
    case "record":
      return nameOf(column.collection, String(value)) ?? String(value);
    case "records":
      return several((id) => nameOf(column.collection, id) ?? id);
    case "texts":
      return several((text) => text);
    default:
      return String(value);
  }
}
