// A small map of a few places: where a record is, drawn to fit.
import type { Feature, Position } from "geojson";
import { useMemo } from "react";
import type { Shape } from "./frames";
import MapView from "./MapView";

export interface PlacePoint {
  id: string;
  title: string;
  lon: number;
  lat: number;
}

interface Props {
  label: string;
  points: readonly PlacePoint[];
  shapes?: readonly Shape[];
  onPoint?: (id: string) => void;
}

/** A lone point is shown with its surroundings, some thirty kilometres around. */
const around = 0.35;
const noFrame = () => undefined;

export function bboxOf(points: readonly PlacePoint[], shapes: readonly Shape[] = []): string | undefined {
  const corners = (geometry: Shape["geometry"]): Position[] =>
    geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
  const all = [
    ...shapes.flatMap(({ geometry }) => corners(geometry)),
    ...points.map(({ lon, lat }): Position => [lon, lat]),
  ];
  if (all.length === 0) return undefined;
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [lon = 0, lat = 0] of all) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  const room = shapes.length > 0 ? 0.02 : around / Math.sqrt(points.length);
  return [box.west - room, box.south - room * 0.7, box.east + room, box.north + room * 0.7].join(",");
}

export default function PlaceMap({ label, points, shapes, onPoint }: Props) {
  const answer = useMemo(() => ({ points: [...points] }), [points]);
  const start = useMemo(() => bboxOf(points, shapes), [points, shapes]);
  return (
    <div className="map-frame-small">
      <MapView
        key={start}
        label={label}
        answer={answer}
        start={start}
        onFrame={noFrame}
        onPoint={onPoint}
        shapes={shapes as readonly Feature[] | undefined}
      />
    </div>
  );
}
