// What can be drawn of territories: surfaces of official ones, the middle of the others.
import { queryOptions } from "@tanstack/react-query";
import type { Records } from "@/api/records";
import type { PlacePoint } from "@/map/PlaceMap";
import type { Shape } from "@/map/frames";
import type { Level } from "@/map/outlines";

type Territory = Records["territories"];

const levels: readonly string[] = ["insee-region", "insee-departement", "insee-epci"] satisfies Level[];
const drawable = ({ scheme, code }: Territory) => levels.includes(scheme) && Boolean(code);

/** The surfaces of those that have one; each level is fetched once, and only when it is needed. */
export function outlineOptions(territories: readonly Territory[]) {
  const wanted = territories.filter(drawable);
  return queryOptions({
    queryKey: ["outlines", "of", wanted.map(({ scheme, code }) => `${scheme}:${code}`)],
    staleTime: Infinity,
    queryFn: async (): Promise<Shape[]> => {
      if (wanted.length === 0) return [];
      const { surfaces } = await import("@/map/outlines");
      const all = await Promise.all(
        [...new Set(wanted.map(({ scheme }) => scheme))].map(async (scheme) => {
          const codes = new Set(wanted.filter((one) => one.scheme === scheme).map(({ code }) => code));
          return (await surfaces(scheme as Level)).filter(({ properties }) => codes.has(properties.code));
        }),
      );
      return all.flat();
    },
  });
}

/** The middles of those that have no surface. */
export function middlesOf(territories: readonly Territory[]): PlacePoint[] {
  return territories
    .filter((one) => !drawable(one))
    .flatMap(({ id, name, centroid }) => (centroid ? [{ id, title: name, lon: centroid.lon, lat: centroid.lat }] : []));
}

/** Inhabitants of them all, each once: one that lies in another of them is not added again. */
export function inhabitants(territories: readonly Territory[]): { sum: number; inside: [Territory, Territory][] } {
  const holds = (outer: Territory, inner: Territory) =>
    outer.id !== inner.id && (inner.parent === outer.id || (outer.members ?? []).includes(inner.id));
  const inside = territories.flatMap((inner): [Territory, Territory][] => {
    const outer = territories.find((one) => holds(one, inner));
    return outer ? [[inner, outer]] : [];
  });
  const repeated = new Set(inside.map(([inner]) => inner.id));
  const counted = territories.filter(({ id }) => !repeated.has(id));
  return { sum: counted.reduce((sum, { population }) => sum + (population ?? 0), 0), inside };
}
