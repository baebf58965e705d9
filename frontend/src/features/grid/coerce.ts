// What a typed or pasted text means in a column: a value, a name to be looked up, or why it is none.
import type { Collection } from "@/api/records";
import { parseDate } from "@/i18n/format";
import type { MessageId, Translate } from "@/i18n/i18n";
import { type Column, wordLabel } from "./columns";

/** Why a text is no value of its column, as a text of the catalogues. */
export interface Fault {
  id: MessageId;
  values?: { [name: string]: string | number };
}

export type Meaning =
  /** `undefined` empties the field. */
  | { value: unknown }
  | { fault: Fault }
  /** Names of records of a collection; several where the column holds several. */
  | { names: string[]; collection: Collection; several: boolean };

const fault = (id: MessageId, values?: Fault["values"]): Meaning => ({ fault: { id, values } });

/** Texts are compared without accents, case, and the different spaces and hyphens of keyboards. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']/g, "'")
    .replace(/[\s\u00a0\u202f_-]+/g, " ")
    .trim()
    .toLowerCase();
}

const yes = new Set(["oui", "vrai", "true", "yes", "o", "y", "x", "1", "✓"]);
const no = new Set(["non", "faux", "false", "no", "n", "0"]);
const none = new Set(["-", "–", "—", "/", "n/a", "na", "nc", "néant", "null"]);

/** Numbers of registers, which people write in groups. */
const grouped = new Set(["siren", "siret", "rna"]);

/** As exports write several values in a cell, and as people do; a name may have a comma in it. */
export function piecesOf(text: string): string[] {
  const pieces = text.includes("|") ? text.split("|") : text.split(/[;\n]/);
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** `1 234,5` and `1234.5`; undefined when it is no number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  const pointed = plain.includes(",") && !plain.includes(".") ? plain.replace(",", ".") : plain;
  return /^[+-]?\d+(\.\d+)?$/.test(pointed) ? Number(pointed) : undefined;
}

/** A day as a spreadsheet may show it besides what forms take: `12-04-2021`, `2021/04/12`, with a time behind it. */
function dateOf(text: string): string | undefined {
  const day = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?$/, "");
  return parseDate(day) ?? parseDate(day.replaceAll("-", "/")) ?? parseDate(day.replaceAll("/", "-"));
}

function wordOf(column: Column & { kind: "word" | "words" }, text: string, t: Translate): string | undefined {
  const wanted = folded(text);
  return column.words.find((word) => folded(word) === wanted || folded(wordLabel(column.group, word, t)) === wanted);
}

function unknownWord(column: Column & { kind: "word" | "words" }, text: string, t: Translate): Meaning {
  const words = column.words.map((word) => wordLabel(column.group, word, t)).join(", ");
  return fault("grid.fault.word", { text, words });
}

/** What a text means in a column. Empty texts, and words for nothing where they can be no value, empty it. */
export function meaningOf(column: Column, typed: string, t: Translate): Meaning {
  const text = typed.trim();
  if (text === "" || (column.kind !== "text" && column.kind !== "long" && none.has(text.toLowerCase()))) {
    return column.required ? fault("grid.fault.required") : { value: undefined };
  }
  switch (column.kind) {
    case "text":
    case "long":
      return textOf(column, column.kind === "text" ? text.replace(/\s*[\r\n]+\s*/g, " ") : text);
    case "number": {
      const number = parseNumber(text);
      if (number === undefined) return fault("grid.fault.number", { text });
      return column.whole && !Number.isInteger(number) ? fault("grid.fault.whole", { text }) : { value: number };
    }
    case "date": {
      const date = dateOf(text);
      return date ? { value: date } : fault("grid.fault.date", { text });
    }
    case "truth": {
      const word = folded(text);
      if (yes.has(word)) return { value: true };
      return no.has(word) ? { value: false } : fault("grid.fault.truth", { text });
    }
    case "word": {
      const word = wordOf(column, text, t);
      return word ? { value: word } : unknownWord(column, text, t);
    }
    case "words": {
      const pieces = piecesOf(text);
      const words = pieces.map((piece) => wordOf(column, piece, t));
      const unknown = pieces.find((_, index) => words[index] === undefined);
      return unknown === undefined ? { value: [...new Set(words)] } : unknownWord(column, unknown, t);
    }
    case "texts":
      return { value: piecesOf(text) };
    case "record":
      return { names: [text], collection: column.collection, several: false };
    case "records":
      return { names: piecesOf(text), collection: column.collection, several: true };
  }
}

function textOf(column: Column & { max?: number }, text: string): Meaning {
  const value = grouped.has(column.key) ? text.replace(/[\s\u00a0\u202f.]/g, "").toUpperCase() : text;
  const length = [...value].length;
  return column.max && length > column.max ? fault("form.too_long", { max: column.max, length }) : { value };
}
