// The network as a drawing: shapes tell what somebody is, lines what ties them; one stop for the keyboard.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "@/i18n/i18n";
import { arranged, type Box, boxOf, type Placed, sizeOf, zoomed } from "./layout";
import type { Network, Tie } from "./queries";
import styles from "./Graph.module.css";

interface Props {
  network: Network;
  current: string | undefined;
  onCurrent: (id: string) => void;
  onOpen: (id: string) => void;
  drawing: RefObject<SVGSVGElement | null>;
  /** What is told of the current one stands there. */
  describedBy: string;
}

/** Names that are always shown; the others with their node, once it is current or tied to it. */
const named = 24;
const nearest = 8;

export function Graph({ network, current, onCurrent, onOpen, drawing, describedBy }: Props) {
  const t = useT();
  const nodes = useMemo(() => arranged(network), [network]);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const whole = useMemo(() => boxOf(nodes), [nodes]);
  const [zoom, setZoom] = useState(1);
  const [shift, setShift] = useState({ x: 0, y: 0 });
  const box = zoomed(whole, zoom, shift);
  const near = useMemo(() => {
    const ends = network.links.filter(({ from, to }) => from === current || to === current);
    return new Set(ends.flatMap(({ from, to }) => [from, to]));
  }, [network, current]);
  const drag = useDrag(drawing, box.width, zoom > 1, setShift);
  const step = (by: number) => {
    const at = nodes.findIndex(({ id }) => id === current);
    const next = nodes[(at + by + nodes.length) % nodes.length];
    if (next) onCurrent(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      step(by);
    } else if (event.key === "Enter" && current) onOpen(current);
    else if (event.key === "+") setZoom(Math.min(zoom * 1.5, nearest));
    else if (event.key === "-") setZoom(Math.max(zoom / 1.5, 1));
  };
  const back = () => {
    setZoom(1);
    setShift({ x: 0, y: 0 });
  };
  const { unit, width } = useScreen(drawing, box);
  // On a phone there is room for few names: those of the current one and its neighbours.
  const always = width < 500 ? 0 : named;
  return (
    <div className={styles.frame}>
      <svg
        ref={drawing}
        className={styles.drawing}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        data-zoomed={zoom > 1}
        role="application"
        aria-roledescription={t("network.role")}
        aria-label={t("network.label", { nodes: nodes.length, links: network.links.length })}
        aria-describedby={describedBy}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => !current && nodes[0] && onCurrent(nodes[0].id)}
        {...drag}
      >
        {network.links.map((tie) => (
          <Line key={`${tie.from}${tie.kind}${tie.to}`} tie={tie} byId={byId} current={current} />
        ))}
        {nodes.map((node, index) => (
          <g
            key={node.id}
            transform={`translate(${node.x} ${node.y}) scale(${unit})`}
            className={styles.node}
            data-state={node.id === current ? "current" : current && !near.has(node.id) ? "far" : "near"}
            data-member={node.network_member}
            onClick={() => onCurrent(node.id)}
          >
            <path d={shapeOf(node)} />
            {(index < always || zoom > 2 || near.has(node.id)) && (
              <text x={inward(node, box, unit)} y={sizeOf(node.ties) + 15}>
                {shortened(node.name)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <div className={styles.controls}>
        <button type="button" aria-label={t("map.zoom_in")} onClick={() => setZoom(Math.min(zoom * 1.5, nearest))}>
          {"+"}
        </button>
        <button type="button" aria-label={t("map.zoom_out")} onClick={() => setZoom(Math.max(zoom / 1.5, 1))}>
          {"−"}
        </button>
        <button type="button" onClick={back} disabled={zoom === 1 && shift.x === 0 && shift.y === 0}>
          {t("network.whole")}
        </button>
      </div>
    </div>
  );
}

/** How long a pixel of the screen is in the drawing: shapes and names keep their size, and come apart when enlarged. */
function useScreen(drawing: RefObject<SVGSVGElement | null>, box: Box) {
  const [size, setSize] = useState({ width: 700, height: 500 });
  useEffect(() => {
    const { current: element } = drawing;
    if (!element) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [drawing]);
  return { unit: Math.max(box.width / size.width, box.height / size.height), width: size.width };
}

/** Only what is enlarged is moved by dragging: a finger on the whole drawing scrolls the page. */
function useDrag(
  drawing: RefObject<SVGSVGElement | null>,
  width: number,
  enlarged: boolean,
  setShift: (move: (former: { x: number; y: number }) => { x: number; y: number }) => void,
) {
  const last = useRef<{ x: number; y: number }>(undefined);
  if (!enlarged) return {};
  const end = () => (last.current = undefined);
  return {
    onPointerDown: ({ clientX, clientY }: PointerEvent) => (last.current = { x: clientX, y: clientY }),
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { current: from } = last;
      if (!from) return;
      const unit = width / (drawing.current?.clientWidth || 1);
      last.current = { x: clientX, y: clientY };
      setShift(({ x, y }) => ({ x: x - (clientX - from.x) * unit, y: y - (clientY - from.y) * unit }));
    },
    onPointerUp: end,
    onPointerLeave: end,
  };
}

function Line({ tie, byId, current }: { tie: Tie; byId: Map<string, Placed>; current: string | undefined }) {
  const [from, to] = [byId.get(tie.from), byId.get(tie.to)];
  if (!from || !to) return null;
  const touches = tie.from === current || tie.to === current;
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      className={styles.line}
      data-kind={tie.kind}
      data-state={touches ? "current" : current ? "far" : "near"}
      strokeWidth={tie.kind === "shared" ? Math.min(1 + tie.weight, 6) : 1.4}
    />
  );
}

/** A hexagon for organisations, a square for collectives, a circle for people. */
export function shapeOf({ kind, ties }: Pick<Placed, "kind" | "ties">): string {
  const size = sizeOf(ties);
  if (kind === "person") return `M${-size} 0a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
  const corners = kind === "collective" ? [45, 135, 225, 315] : [30, 90, 150, 210, 270, 330];
  const points = corners.map((degrees) => {
    const turn = (degrees * Math.PI) / 180;
    return `${(size * Math.cos(turn)).toFixed(1)} ${(size * Math.sin(turn)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

/** Half of a letter's width, in pixels of the screen. */
const halfLetter = 3.4;

/** How far a name is moved, so that none is cut off by the edge of the drawing. */
export function inward({ x, name }: Pick<Placed, "x" | "name">, box: Box, unit: number): number {
  const half = shortened(name).length * halfLetter;
  const [left, right] = [(x - box.x) / unit, (box.x + box.width - x) / unit];
  // What the drawing is moved away from is beyond its edge, with its name.
  if (left < 0 || right < 0) return 0;
  return Math.max(0, half - left) - Math.max(0, half - right);
}

function shortened(name: string): string {
  return name.length > 28 ? `${name.slice(0, 27).trimEnd()}…` : name;
}
