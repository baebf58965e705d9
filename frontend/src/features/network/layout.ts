// Where the stakeholders of a network stand: worked out at once, so that nothing moves.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationNodeDatum } from "d3-force";
import type { Network, Node } from "./queries";
import { ranked } from "./ranking";

const ticks = 300;

export interface Placed extends Node {
  x: number;
  y: number;
  /** How many ties it has. */
  ties: number;
}

interface Point extends SimulationNodeDatum {
  id: string;
  ties: number;
}

export const sizeOf = (ties: number) => 7 + 2.2 * Math.sqrt(ties);

/** The same network is always drawn alike: the simulation begins and draws lots in the same way each time. */
export function arranged(network: Network): Placed[] {
  const nodes = ranked(network);
  const points: Point[] = nodes.map(({ id, ties }) => ({ id, ties }));
  // Few have room for their names; many keep to the paper.
  const spread = nodes.length <= 40 ? 150 : 90;
  const links = network.links.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  const simulation = forceSimulation(points)
    .force(
      "link",
      forceLink<Point, { source: string | Point; target: string | Point; weight: number }>(links)
        .id(({ id }) => id)
        .distance(spread),
    )
    .force(
      "charge",
      forceManyBody()
        .strength(-6 * spread)
        .distanceMax(900),
    )
    .force("x", forceX().strength(0.08))
    .force("y", forceY().strength(0.1))
    .force(
      "collide",
      forceCollide<Point>(({ ties }) => sizeOf(ties) + spread / 5),
    )
    .stop();
  simulation.tick(ticks);
  return nodes.map((node, index) => ({ ...node, x: points[index]?.x ?? 0, y: points[index]?.y ?? 0 }));
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What holds all of them, with room for their names. */
export function boxOf(nodes: readonly Placed[]): Box {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const room = { x: 90, y: 60 };
  const left = Math.min(...xs, 0) - room.x;
  const top = Math.min(...ys, 0) - room.y;
  return {
    x: left,
    y: top,
    width: Math.max(Math.max(...xs, 0) + room.x - left, 320),
    height: Math.max(Math.max(...ys, 0) + room.y - top, 240),
  };
}

/** A box so many times smaller around the middle of what is seen, moved by a part of itself. */
export function zoomed(box: Box, zoom: number, shift: { x: number; y: number }): Box {
  const [width, height] = [box.width / zoom, box.height / zoom];
  return {
    x: box.x + (box.width - width) / 2 + shift.x,
    y: box.y + (box.height - height) / 2 + shift.y,
    width,
    height,
  };
}
