// The outlines drawn under a map, fetched from our own server and turned into GeoJSON once.
import type { FeatureCollection } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Shape } from "./frames";
import europe from "./outlines/europe.topo.json?url";
import epci from "./outlines/fr-epci.topo.json?url";
import france from "./outlines/fr-dep-reg-6.topo.json?url";

/** Whose outlines they are, wherever they are shown. */
export const credit = "IGN Admin Express, Insee, DGCL (Licence Ouverte) · Natural Earth";

export type Outline = "europe" | "departements" | "regions" | "epci";

const files: Record<Outline, string> = { europe, regions: france, departements: france, epci };
const fetched = new Map<string, Promise<Topology>>();

function topology(url: string): Promise<Topology> {
  const known = fetched.get(url) ?? fetch(url).then((answer) => answer.json() as Promise<Topology>);
  fetched.set(url, known);
  // A failure is forgotten, so that the next map tries again.
  known.catch(() => fetched.delete(url));
  return known;
}

/** Countries and régions as surfaces; départements and intercommunalités as lines, each border once. */
export async function outline(name: Outline): Promise<FeatureCollection> {
  const shapes = await topology(files[name]);
  const objects = shapes.objects[name === "europe" ? "pays" : name] as GeometryCollection;
  // Régions are filled, or the seams of Europe's coarser coast would show through.
  if (name === "europe" || name === "regions") return feature(shapes, objects) as FeatureCollection;
  const lines = mesh(shapes, objects, (a, b) => a !== b);
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: lines }] };
}

/** The levels of which there are surfaces with their codes. */
export type Level = "insee-region" | "insee-departement" | "insee-epci";

interface Known {
  code?: string;
  epci?: string;
  nom: string;
  reg?: string;
  dep?: string;
}

const objectsOf: Record<Level, Exclude<Outline, "europe">> = {
  "insee-region": "regions",
  "insee-departement": "departements",
  "insee-epci": "epci",
};

/** The surfaces of a level with their codes and names; those inside of a région or département, when one is said. */
export async function surfaces(level: Level, inside?: { scheme: string; code?: string | null }): Promise<Shape[]> {
  const name = objectsOf[level];
  const shapes = await topology(files[name]);
  const all = feature(shapes, shapes.objects[name] as GeometryCollection<Known>).features;
  const kept = inside?.scheme === "insee-region" ? new Set(await departementsOf(inside.code ?? "")) : undefined;
  return all
    .filter(({ properties }) => {
      if (!inside) return true;
      if (inside.scheme === "insee-region") {
        return level === "insee-departement" ? properties.reg === inside.code : kept?.has(properties.dep ?? "");
      }
      return inside.scheme === "insee-departement" && properties.dep === inside.code;
    })
    .map((one) => ({
      ...one,
      properties: { code: one.properties.code ?? one.properties.epci ?? "", name: one.properties.nom },
    })) as Shape[];
}

async function departementsOf(region: string): Promise<string[]> {
  const shapes = await topology(files.departements);
  const all = (shapes.objects.departements as GeometryCollection<Known>).geometries.map(
    ({ properties }) => properties as Known,
  );
  return all.filter(({ reg }) => reg === region).map(({ code }) => code ?? "");
}

/** The outline of one official territory, where there is one. */
export async function surfaceOf(scheme: string, code: string | null | undefined): Promise<Shape | undefined> {
  if (!(scheme in objectsOf) || !code) return undefined;
  return (await surfaces(scheme as Level)).find(({ properties }) => properties.code === code);
}
