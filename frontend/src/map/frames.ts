// Areas laid out on paper: mainland France in one frame, each overseas territory in a small one beside it.
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { places } from "./places";

export interface Area {
  code: string;
  name: string;
  /** The path of its outline (SVG). */
  path: string;
  /** Where a label stands, and how much room it has. */
  middle: [number, number];
  room: number;
}

export type Shape = Feature<Polygon | MultiPolygon, { code: string; name: string }>;

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export const paper = { width: 640, inset: 72, gap: 10 };

const rings = ({ geometry }: Shape): Position[][] =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

function boxOf(shapes: readonly Shape[]): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [lon = 0, lat = 0] of shapes.flatMap(rings).flat()) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

/** The place that a shape belongs to, by its first point. */
function placeOf(shape: Shape): string {
  const [lon = 0, lat = 0] = rings(shape)[0]?.[0] ?? [];
  const within = ([, text]: [string, string]) => {
    const [west = 0, south = 0, east = 0, north = 0] = text.split(",").map(Number);
    return lon >= west && lon <= east && lat >= south && lat <= north;
  };
  const overseas = Object.entries(places).filter(([name]) => name !== "europe" && name !== "metropole");
  return overseas.find(within)?.[0] ?? "metropole";
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Draws shapes into a frame: degrees of longitude shortened as in the middle of the frame. Gives its height too. */
function draw(shapes: readonly Shape[], left: number, top: number, width: number, most: number) {
  const box = boxOf(shapes);
  const shrink = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((box.east - box.west) * shrink), most / (box.north - box.south));
  const x = (lon: number) => round(left + (lon - box.west) * shrink * scale);
  const y = (lat: number) => round(top + (box.north - lat) * scale);
  const areas = shapes.map((shape): Area => {
    const all = rings(shape);
    const path = all.map((ring) => `M${ring.map(([lon = 0, lat = 0]) => `${x(lon)} ${y(lat)}`).join("L")}Z`).join("");
    // The largest ring carries the label: an island must not draw it into the sea.
    const main = all.reduce((best, ring) => (ring.length > best.length ? ring : best), all[0] ?? []);
    const own = boxOf([{ ...shape, geometry: { type: "Polygon", coordinates: [main] } }]);
    const room = Math.min((own.east - own.west) * shrink, own.north - own.south) * scale;
    return {
      ...shape.properties,
      path,
      middle: [x((own.west + own.east) / 2), y((own.south + own.north) / 2)],
      room,
    };
  });
  return { areas, height: (box.north - box.south) * scale };
}

/** The areas, and the height of the paper that holds them. */
export function layOut(shapes: readonly Shape[]): { areas: Area[]; height: number } {
  const groups = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const place = placeOf(shape);
    groups.set(place, [...(groups.get(place) ?? []), shape]);
  }
  const main = groups.get("metropole") ?? [...groups.values()][0] ?? [];
  if (main.length === 0) return { areas: [], height: 0 };
  const drawn = draw(main, 0, 0, paper.width, paper.width);
  const areas = [...drawn.areas];
  let height = drawn.height;
  let left = 0;
  for (const others of [...groups.values()].filter((group) => group !== main)) {
    areas.push(...draw(others, left, drawn.height + paper.gap, paper.inset, paper.inset).areas);
    left += paper.inset + paper.gap;
    height = drawn.height + paper.gap + paper.inset;
  }
  return { areas, height: Math.ceil(height) };
}
