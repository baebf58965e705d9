// What the server answers (points, or counts by cell) as markers; points that would cover each other become one count.
import L from "leaflet";
import Supercluster from "supercluster";
import type { MapAnswer } from "@/api/query";

export interface Acts {
  title: (count: number) => string;
  number: (count: number) => string;
  onPoint: (id: string) => void;
  /** How a point is called, and whether it is among the chosen ones. */
  naming?: (title: string, chosen: boolean) => string;
  chosen?: ReadonlySet<string>;
  /** How near two points may be before they become a count. */
  nearness?: number;
}

interface Known {
  count: number;
  /** Only one record, not a count, has these. */
  id?: string;
  title?: string;
}

/** Markers nearer than this would cover each other, unless said otherwise; on supercluster's grid, where a tile has 512 pixels. */
const radius = 110;
const largest = 54;

function icon(kind: "point" | "chosen" | "cell", text: string, size: number) {
  return L.divIcon({ className: `marker-${kind}`, html: `<span>${text}</span>`, iconSize: [size, size] });
}

/** A marker that acts alike by finger, mouse and keyboard: Leaflet gives it the focus, and leaves Enter to us. */
function acting(marker: L.Marker, act: () => void, id?: string): L.Marker {
  marker.on("add", () => {
    const element = marker.getElement();
    element?.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      act();
    });
    // By its id a point is found again when it is drawn anew, so that the focus stays where it was.
    if (id) element?.setAttribute("data-id", id);
  });
  return marker.on("click", act);
}

function pointMarker(at: L.LatLngTuple, id: string, name: string, acts: Acts) {
  const chosen = acts.chosen?.has(id) ?? false;
  const title = acts.naming?.(name, chosen) ?? name;
  const marker = L.marker(at, { icon: icon(chosen ? "chosen" : "point", "", 28), title, alt: title });
  return acting(marker, () => acts.onPoint(id), id);
}

/** Ten times more is one step larger, so that a pair stays small and a thousand still fits. */
function cellMarker(map: L.Map, at: L.LatLngTuple, count: number, zoom: number, acts: Acts) {
  const size = Math.min(largest, 26 + 12 * Math.log10(count));
  const title = acts.title(count);
  const marker = L.marker(at, { icon: icon("cell", acts.number(count), size), title, alt: title });
  return acting(marker, () => map.setView(at, Math.min(zoom, map.getMaxZoom())));
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
    radius: acts.nearness ?? radius,
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
