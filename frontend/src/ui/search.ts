// Filters live in the address: how they are written there, read back, and never trusted.

export type Search = Record<string, string | string[] | undefined>;

/** `?stage=idea&stage=running&q=eau`: repeated names are lists, as in the API. */
export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const former = search[name];
    search[name] = former === undefined ? value : [...(Array.isArray(former) ? former : [former]), value];
  }
  return search;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

const id = /^[0-9a-f-]{36}$/i;

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string" && one !== "");
}

/** The words of an enum that are known; an address from an older version only loses what is gone. */
export function wordsIn<W extends string>(value: unknown, words: readonly W[]): W[] | undefined {
  const known = words.filter((word) => listOf(value).includes(word));
  return known.length > 0 ? known : undefined;
}

export function wordIn<W extends string>(value: unknown, words: readonly W[]): W | undefined {
  return wordsIn(value, words)?.[0];
}

export function idsIn(value: unknown): string[] | undefined {
  const ids = listOf(value).filter((one) => id.test(one));
  return ids.length > 0 ? ids : undefined;
}

export function textIn(value: unknown, max = 200): string | undefined {
  const text = listOf(value)[0]?.slice(0, max);
  return text?.trim() ? text : undefined;
}

export function boxIn(value: unknown): string | undefined {
  const text = textIn(value);
  const numbers = text?.split(",").map(Number) ?? [];
  return numbers.length === 4 && numbers.every(Number.isFinite) ? text : undefined;
}

/** The view that a list was opened with. */
export function savedIn(value: unknown): string | undefined {
  return idsIn(value)?.[0];
}

/** What narrows a list, without how and in which order it is shown, and without the map's frame. */
export function filtersOf(search: object): Record<string, string | string[]> {
  const shown = new Set(["view", "sort", "bbox", "saved"]);
  const entries = Object.entries(search) as [string, string | string[] | undefined][];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string | string[]] => !shown.has(entry[0]) && entry[1] !== undefined),
  );
}

/** Only a path of this program: an address elsewhere in `to` would be an open door. */
export function pathWithin(to: unknown): string | undefined {
  const path = textIn(to, 2000);
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : undefined;
}

/** The suggestion that a form was opened from. */
export function originSearch(search: Record<string, unknown>): { suggestion?: string } {
  const [suggestion] = idsIn(search.suggestion) ?? [];
  return suggestion ? { suggestion } : {};
}
