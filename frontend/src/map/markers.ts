// What the server answers (points, or counts by cell) as markers; points that would cover each other become one count.
import L from "leaflet";
import Supercluster from "supercluster";
import type { MapAnswer } from "@/api/query";

export interface Acts {
  title: (count: number) => string;
  number: (count: number) => string;
  onPoint: (id: string) => void;
}

interface Known {
  id: string;
  title: string;
}

/** Markers that touch are one; the radius is on supercluster's grid of 512. */
const radius = 80;

function icon(kind: "point" | "cell", text: string, size: number) {
  return L.divIcon({ className: `marker-${kind}`, html: `<span>${text}</span>`, iconSize: [size, size] });
}

function pointMarker(lat: number, lon: number, { id, title }: Known, acts: Acts) {
  return L.marker([lat, lon], { icon: icon("point", "", 28), title, alt: title }).on("click", () => acts.onPoint(id));
}

/** Ten times more is one step larger, so that a pair stays small and a thousand still fits. */
function cellMarker(map: L.Map, lat: number, lon: number, count: number, zoom: number, acts: Acts) {
  const size = 26 + 12 * Math.log10(count);
  const title = acts.title(count);
  return L.marker([lat, lon], { icon: icon("cell", acts.number(count), size), title, alt: title }).on("click", () =>
    map.setView([lat, lon], Math.min(zoom, map.getMaxZoom())),
  );
}

export function markersOf(map: L.Map, answer: MapAnswer, acts: Acts): L.Marker[] {
  if (answer.cells) {
    return answer.cells.map(({ lat, lon, count }) => cellMarker(map, lat, lon, count, map.getZoom() + 2, acts));
  }
  const index = new Supercluster<Known>({ radius, maxZoom: 11 });
  index.load(
    (answer.points ?? []).map(({ id, title, lon, lat }) => ({
      type: "Feature",
      properties: { id, title },
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  );
  return index.getClusters([-180, -85, 180, 85], Math.round(map.getZoom())).map(({ geometry, properties }) => {
    const [lon = 0, lat = 0] = geometry.coordinates;
    if (!("point_count" in properties)) return pointMarker(lat, lon, properties, acts);
    const zoom = index.getClusterExpansionZoom(properties.cluster_id);
    return cellMarker(map, lat, lon, properties.point_count, zoom, acts);
  });
}
