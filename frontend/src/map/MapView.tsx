// A map of points or counts over bundled outlines: no tiles, no request to anybody else.
import type { Feature } from "geojson";
import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useRef, useState } from "react";
import type { MapAnswer } from "@/api/query";
import { formatNumber } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { markersOf } from "./markers";
import { credit, type Outline, outline } from "./outlines";
import { places } from "./places";
import "./map.css";

export interface Frame {
  /** west,south,east,north */
  bbox: string;
  zoom: number;
}

interface Props {
  label: string;
  answer: MapAnswer | undefined;
  start?: string;
  /** Where to look next; the map moves there when it changes. */
  show?: string;
  onFrame: (frame: Frame) => void;
  onPoint?: (id: string) => void;
  /** Points that are drawn as chosen, and how a point is called then. */
  chosen?: ReadonlySet<string>;
  naming?: (title: string, chosen: boolean) => string;
  /** How near two points may be before they become a count: where each is to be chosen, nearer than elsewhere. */
  nearness?: number;
  /** Surfaces that stand out. */
  shapes?: readonly Feature[];
}

/** The buttons over the map take so many pixels at its top. */
const underControls = 56;
/** Latitudes beyond which Mercator has no map. */
const limits = L.latLngBounds([-60, -179], [75, 179]);

function frameOf(map: L.Map): Frame {
  const bounds = map.getBounds();
  const clamp = (value: number, size: number) => Math.max(-size, Math.min(size, value)).toFixed(4);
  const bbox = [
    clamp(bounds.getWest(), 180),
    clamp(bounds.getSouth(), 85),
    clamp(bounds.getEast(), 180),
    clamp(bounds.getNorth(), 85),
  ].join(",");
  return { bbox, zoom: Math.round(map.getZoom()) };
}

function boundsOf(bbox: string): L.LatLngBounds {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(",").map(Number);
  return L.latLngBounds([south, west], [north, east]);
}

/** Draws an outline once, beneath the points. Without it the map still says where; a map that is gone needs none. */
async function draw(map: L.Map, name: Outline) {
  const shapes = await outline(name).catch(() => undefined);
  if (!shapes || !map.getPane(name)) return;
  L.geoJSON(shapes, { pane: name, interactive: false, style: { className: `outline-${name}` } }).addTo(map);
}

export default function MapView({
  label,
  answer,
  start,
  show,
  onFrame,
  onPoint,
  chosen,
  naming,
  nearness,
  shapes,
}: Props) {
  const t = useT();
  const locale = useLocale();
  const host = useRef<HTMLDivElement>(null);
  const acts = useRef({ onFrame, onPoint });
  const first = useRef(start);
  const [map, setMap] = useState<L.Map>();
  useEffect(() => {
    acts.current = { onFrame, onPoint };
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const made = L.map(host.current, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 2,
      maxZoom: 12,
      zoomSnap: 0.5,
      maxBounds: limits,
      zoomAnimation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    });
    // An area that was asked for is shown as it is, or it would grow each time it is opened.
    if (first.current) made.fitBounds(boundsOf(first.current));
    else made.fitBounds(boundsOf(places.metropole), { paddingTopLeft: [0, underControls] });
    for (const [index, pane] of ["europe", "regions", "shapes", "epci", "departements"].entries()) {
      made.createPane(pane).style.zIndex = String(250 + index);
    }
    for (const name of ["europe", "regions", "departements"] as const) void draw(made, name);
    // The finer outlines weigh five times the others: only who comes near enough to see them fetches them.
    const near = () => {
      if (made.getZoom() < 8) return;
      made.off("zoomend", near);
      void draw(made, "epci");
    };
    made.on("zoomend", near);
    const tell = () => acts.current.onFrame(frameOf(made));
    made.on("moveend", tell);
    tell();
    near();
    setMap(made);
    const watch = new ResizeObserver(() => made.invalidateSize());
    watch.observe(host.current);
    return () => {
      watch.disconnect();
      made.remove();
      setMap(undefined);
    };
  }, []);

  useEffect(() => {
    if (!map || !answer) return undefined;
    const layer = L.layerGroup().addTo(map);
    const draw = () => {
      const held = (document.activeElement as HTMLElement | null)?.dataset.id;
      layer.clearLayers();
      const known = markersOf(map, answer, {
        title: (count) => t("map.cell", { count }),
        number: (count) => formatNumber(count, locale),
        onPoint: (id) => acts.current.onPoint?.(id),
        naming,
        chosen,
        nearness,
      });
      for (const marker of known) marker.addTo(layer);
      if (held) map.getContainer().querySelector<HTMLElement>(`[data-id="${held}"]`)?.focus({ preventScroll: true });
    };
    draw();
    map.on("zoomend", draw);
    return () => {
      map.off("zoomend", draw);
      layer.remove();
    };
  }, [map, answer, t, locale, chosen, naming, nearness]);

  useEffect(() => {
    if (map && show) map.fitBounds(boundsOf(show));
  }, [map, show]);

  useEffect(() => {
    if (!map || !shapes?.length) return undefined;
    const layer = L.geoJSON([...shapes], {
      pane: "shapes",
      interactive: false,
      style: { className: "outline-shapes" },
    }).addTo(map);
    return () => void layer.remove();
  }, [map, shapes]);

  return (
    <div className="map-frame">
      <div ref={host} className="map" role="region" aria-label={label} />
      <div className="map-controls">
        <button type="button" aria-label={t("map.zoom_in")} onClick={() => map?.zoomIn()}>
          {"+"}
        </button>
        <button type="button" aria-label={t("map.zoom_out")} onClick={() => map?.zoomOut()}>
          {"−"}
        </button>
        <select
          aria-label={t("map.go")}
          value=""
          onChange={(event) => map?.fitBounds(boundsOf(places[event.currentTarget.value as keyof typeof places]))}
        >
          <option value="" disabled>
            {t("map.go")}
          </option>
          {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
            <option key={place} value={place}>
              {t(`map.place.${place}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="map-attribution">{credit}</p>
    </div>
  );
}
