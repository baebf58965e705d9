// The drawing has what the frame has, and nothing of a name can become markup.
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { svgOf } from "./svg";

const outlines: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: {},
      geometry: {
        type: "LineString",
        coordinates: [
          [0, 45],
          [5, 46],
        ],
      },
    },
    {
      type: "Feature",
      properties: {},
      geometry: {
        type: "LineString",
        coordinates: [
          [100, 10],
          [101, 11],
        ],
      },
    },
  ],
};

function draw() {
  const text = svgOf({
    bbox: "-5,41,10,51",
    layers: [{ shapes: outlines, fill: "none", stroke: "#999" }],
    answer: {
      points: [
        { id: "a", title: "L’<épicerie> & co", lon: 2.5, lat: 46 },
        { id: "b", title: "Ailleurs", lon: 50, lat: 46 },
      ],
      cells: [{ lon: 1, lat: 44, count: 1200 }],
    },
    title: "Carte",
    credit: "IGN",
    number: (count) => String(count),
  });
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  return parsed;
}

describe("a map as SVG", () => {
  it("has the points and counts of the frame, each where it is", () => {
    const circles = [...draw().querySelectorAll("circle")];
    expect(circles.map((circle) => circle.getAttribute("cx"))).toEqual(["600.0", "480.0"]);
    expect(draw().querySelector("text")?.textContent).toBe("1200");
  });

  it("tells names as they are", () => {
    expect(draw().querySelector("circle title")?.textContent).toBe("L’<épicerie> & co");
  });

  it("leaves out outlines that are elsewhere", () => {
    expect(draw().querySelector("path")?.getAttribute("d")?.match(/M/g)).toHaveLength(1);
  });
});
