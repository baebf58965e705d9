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
  count: number;
  /** Only one record, not a count, has these. */
  id?: string;
  title?: string;
}

/** Markers nearer than this would cover each other; on supercluster's grid, where a tile has 512 pixels. */
const radius = 110;
const largest = 54;

function icon(kind: "point" | "cell", text: string, size: number) {
  return L.divIcon({ className: `marker-${kind}`, html: `<span>${text}</span>`, iconSize: [size, size] });
}

function pointMarker(at: L.LatLngTuple, id: string, title: string, acts: Acts) {
  return L.marker(at, { icon: icon("point", "", 28), title, alt: title }).on("click", () => acts.onPoint(id));
}

/** Ten times more is one step larger, so that a pair stays small and a thousand still fits. */
function cellMarker(map: L.Map, at: L.LatLngTuple, count: number, zoom: number, acts: Acts) {
  const size = Math.min(largest, 26 + 12 * Math.log10(count));
  const title = acts.title(count);
  return L.marker(at, { icon: icon("cell", acts.number(count), size), title, alt: title }).on("click", () =>
    map.setView(at, Math.min(zoom, map.getMaxZoom())),
  );
}

function known(answer: MapAnswer): Supercluster.PointFeature<Known>[] {
  const feature = (lon: number, lat: number, properties: Known): Supercluster.PointFeature<Known> => ({
    type: "Feature",
    properties,
    geometry: { type: "Point", coordinates: [lon, lat] },
  });
  const cells = answer.cells ?? [];
  const points = answer.points ?? [];
  return [
    ...cells.map(({ lon, lat, count }) => feature(lon, lat, { count })),
    ...points.map(({ lon, lat, id, title }) => feature(lon, lat, { count: 1, id, title })),
  ];
}

export function markersOf(map: L.Map, answer: MapAnswer, acts: Acts): L.Marker[] {
  const index = new Supercluster<Known, { count: number }>({
    radius,
    maxZoom: 11,
    map: ({ count }) => ({ count }),
    reduce: (sum, { count }) => {
      sum.count += count;
    },
  });
  index.load(known(answer));
  return index.getClusters([-180, -85, 180, 85], Math.floor(map.getZoom())).map(({ geometry, properties }) => {
    const [lon = 0, lat = 0] = geometry.coordinates;
    if ("cluster_id" in properties) {
      const zoom = index.getClusterExpansionZoom(properties.cluster_id);
      return cellMarker(map, [lat, lon], properties.count, zoom, acts);
    }
    const { id, title, count } = properties as Known;
    if (id && title) return pointMarker([lat, lon], id, title, acts);
    return cellMarker(map, [lat, lon], count, map.getZoom() + 2, acts);
  });
}
