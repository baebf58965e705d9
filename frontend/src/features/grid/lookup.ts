// Records by their names, as people write them in a cell: one that bears the name is meant, several or none are told.
import type { QueryClient } from "@tanstack/react-query";
import { pageOptions } from "@/api/cache";
import type { ListQuery } from "@/api/query";
import { type AnyRecord, type Collection, titleOf } from "@/api/records";
import { type Fault, folded } from "./coerce";

export type Found = { id: string } | { fault: Fault };
export type LookUp = (collection: Collection, name: string) => Promise<Found>;

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** `insee-commune:26113`, as exports write a territory. */
const schemeAndCode = /^([a-z-]+):(\S+)$/;
const officialCode = /^(?:\d[\dab]\d{0,3}|\d{9})$/i;

/** Long collections are searched by the service; the others are fetched whole. */
const searched = new Set<Collection>(["territories", "stakeholders", "experiments"]);

/** All that a record is called. */
function namesOf(record: AnyRecord): string[] {
  const known = record as { short_name?: string; notation?: string; labels?: { [language: string]: string } };
  return [titleOf(record, "fr"), known.short_name, known.notation, ...Object.values(known.labels ?? {})]
    .filter((name): name is string => Boolean(name))
    .map(folded);
}

function queriesFor(collection: Collection, name: string): object[] {
  if (!searched.has(collection)) return [{ limit: 200 }];
  const byName = { q: name, limit: 20 };
  if (collection !== "territories") return [byName];
  const [, scheme, code] = schemeAndCode.exec(name) ?? [];
  if (scheme) return [{ scheme: [scheme], code: [code], limit: 2 }];
  return officialCode.test(name) ? [{ code: [name], limit: 20 }, byName] : [byName];
}

/** The one that is meant; among territories of one name, the commune, as people mean it who write no code. */
function choose(collection: Collection, name: string, records: AnyRecord[]): Found | undefined {
  const byCode = records.filter((record) => {
    const { scheme, code } = record as { scheme?: string; code?: string };
    return Boolean(code) && (name === `${scheme}:${code}` || name.toUpperCase() === code?.toUpperCase());
  });
  const named = byCode.length > 0 ? byCode : records.filter((record) => namesOf(record).includes(folded(name)));
  const communes = named.filter((record) => (record as { scheme?: string }).scheme === "insee-commune");
  const meant = collection === "territories" && communes.length === 1 ? communes : named;
  if (meant.length > 1) return { fault: { id: "grid.fault.several", values: { text: name, count: meant.length } } };
  return meant[0] && { id: meant[0].id };
}

/** Looks names up, each once for as long as the page is open. */
export function lookUpIn(cache: QueryClient): LookUp {
  return async (collection, name) => {
    if (id.test(name)) return { id: name };
    let near: string | undefined;
    for (const query of queriesFor(collection, name)) {
      const options = pageOptions(collection, query as unknown as ListQuery<typeof collection>);
      const { items } = await cache.fetchQuery({ ...options, staleTime: 60_000 });
      const found = choose(collection, name, items);
      if (found) return found;
      if (searched.has(collection)) near ??= items[0] && titleOf(items[0], "fr");
    }
    return {
      fault: near
        ? { id: "grid.fault.nobody.near", values: { text: name, near } }
        : { id: "grid.fault.nobody", values: { text: name } },
    };
  };
}
