// The outlines drawn under a map, fetched from our own server and turned into GeoJSON once.
import type { FeatureCollection } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
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
