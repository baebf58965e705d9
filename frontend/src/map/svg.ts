// The map as a drawing to take away: the frame that is on the screen, its outlines, its points and counts.
import type { Feature, FeatureCollection, Position } from "geojson";
import type { MapAnswer } from "@/api/query";

export interface Drawing {
  /** west,south,east,north */
  bbox: string;
  /** From the bottom to the top, each with its colours. */
  layers: { shapes: FeatureCollection; fill: string; stroke: string }[];
  answer: MapAnswer;
  title: string;
  credit: string;
  number: (count: number) => string;
}

const width = 1200;
/** What the file looks like on paper, whatever the screen's scheme. */
const colours = { sea: "#e7efe9", point: "#1b5e4b", cell: "#f2b33d", ink: "#22302a" };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

/** Spherical Mercator, as the map on the screen. */
function projection(bbox: string) {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(",").map(Number);
  const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360));
  const scale = width / (((east - west) * Math.PI) / 180);
  const height = Math.max(1, Math.round((y(north) - y(south)) * scale));
  const at = ([lon = 0, lat = 0]: Position): [number, number] => [
    ((lon - west) * Math.PI * scale) / 180,
    (y(north) - y(lat)) * scale,
  ];
  return { at, height };
}

type Project = (at: Position) => [number, number];

function lines({ geometry }: Feature): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiLineString" || geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** A path of the lines that touch the frame; the others would only make the file heavy. */
function path(shapes: FeatureCollection, project: Project, height: number): string {
  return shapes.features
    .flatMap(lines)
    .map((line) => line.map(project))
    .filter((line) => {
      const xs = line.map(([x]) => x);
      const ys = line.map(([, y]) => y);
      return Math.max(...xs) >= 0 && Math.min(...xs) <= width && Math.max(...ys) >= 0 && Math.min(...ys) <= height;
    })
    .map((line) => `M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`)
    .join("");
}

export function svgOf({ bbox, layers, answer, title, credit, number }: Drawing): string {
  const { at, height } = projection(bbox);
  const inside = ([x, y]: [number, number]) => x >= 0 && x <= width && y >= 0 && y <= height;
  const shapes = layers.map(
    ({ shapes: all, fill, stroke }) => `<path d="${path(all, at, height)}" fill="${fill}" stroke="${stroke}"/>`,
  );
  const points = (answer.points ?? []).map((point) => ({ ...point, xy: at([point.lon, point.lat]) }));
  const cells = (answer.cells ?? []).map((cell) => ({ ...cell, xy: at([cell.lon, cell.lat]) }));
  const marks = [
    ...points
      .filter(({ xy }) => inside(xy))
      .map(
        ({ xy: [x, y], title: name }) =>
          `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="7" fill="${colours.point}" stroke="#fff"><title>${escaped(name)}</title></circle>`,
      ),
    ...cells
      .filter(({ xy }) => inside(xy))
      .map(({ xy: [x, y], count }) => {
        const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
        const size = (13 + 6 * Math.log10(count)).toFixed(1);
        return `<circle c${place.replace(" y", " cy")} r="${size}" fill="${colours.cell}" stroke="#fff"/><text ${place} dy="5">${escaped(number(count))}</text>`;
      }),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + 40}" font-family="sans-serif" font-size="14">`,
    `<title>${escaped(title)}</title>`,
    `<clipPath id="frame"><rect width="${width}" height="${height}"/></clipPath>`,
    `<g clip-path="url(#frame)"><rect width="${width}" height="${height}" fill="${colours.sea}"/>`,
    ...shapes,
    `<g fill="${colours.ink}" text-anchor="middle">${marks.join("")}</g></g>`,
    `<text x="8" y="${height + 26}" fill="${colours.ink}">${escaped(`${title} · ${credit}`)}</text>`,
    "</svg>",
  ].join("\n");
}
