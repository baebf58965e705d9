// Territories by a pasted list of codes: Insee codes first, former ones too, then postal codes.
import type { QueryClient } from "@tanstack/react-query";
import { pageOptions } from "@/api/cache";
import type { Records } from "@/api/records";

type Territory = Records["territories"];

/** Codes of one request: an address has its limits. */
const atOnce = 40;

export interface Found {
  territories: Territory[];
  /** Codes that a commune had before, and what it is called today. */
  former: { code: string; name: string }[];
  /** Postal codes that stand for several communes. */
  postal: { code: string; names: string[] }[];
  unknown: string[];
}

/** Separated by anything; a zero that a spreadsheet took away is put back. */
export function codesIn(text: string): string[] {
  const words = text.toUpperCase().match(/[0-9A-Z]+/g) ?? [];
  const coded = words.filter((word) => /\d/.test(word)).map((word) => (/^\d{4}$/.test(word) ? `0${word}` : word));
  return [...new Set(coded)];
}

/** What a code of that length is usually of. */
function likely(code: string): string {
  if (code.length === 9) return "insee-epci";
  return code.length <= 3 ? "insee-departement" : "insee-commune";
}

function best(code: string, all: readonly Territory[]): Territory | undefined {
  const own = all.filter((one) => one.code === code);
  const former = all.filter((one) => one.former_codes?.includes(code));
  return own.find(({ scheme }) => scheme === likely(code)) ?? own[0] ?? former[0];
}

export async function findByCodes(cache: QueryClient, codes: readonly string[]): Promise<Found> {
  const ask = async (name: "code" | "postal_code", wanted: readonly string[]) => {
    const parts = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, index) =>
      wanted.slice(index * atOnce, (index + 1) * atOnce),
    );
    const pages = await Promise.all(
      parts.map((part) => cache.fetchQuery(pageOptions("territories", { [name]: part, limit: 200 }))),
    );
    return pages.flatMap(({ items }) => items);
  };
  const coded = await ask("code", codes);
  const pairs = codes.map((code) => ({ code, territory: best(code, coded) }));
  const missing = pairs.filter(({ territory }) => !territory).map(({ code }) => code);
  const post = missing.filter((code) => /^\d{5}$/.test(code));
  const posted = post.length > 0 ? await ask("postal_code", post) : [];
  const postal = post
    .map((code) => ({ code, territories: posted.filter((one) => one.postal_codes?.includes(code)) }))
    .filter(({ territories }) => territories.length > 0);
  const known = new Set(postal.map(({ code }) => code));
  const all = [
    ...pairs.flatMap(({ territory }) => territory ?? []),
    ...postal.flatMap(({ territories }) => territories),
  ];
  return {
    territories: [...new Map(all.map((one) => [one.id, one])).values()],
    former: pairs.flatMap(({ code, territory }) =>
      territory && territory.code !== code ? [{ code, name: territory.name }] : [],
    ),
    postal: postal.map(({ code, territories }) => ({ code, names: territories.map(({ name }) => name) })),
    unknown: missing.filter((code) => !known.has(code)),
  };
}
