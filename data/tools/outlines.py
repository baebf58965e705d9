"""Draws the light map of the public pages: the coasts and the borders of the départements as two SVG paths.

Reads the outlines that the members' map uses too, and the frames in which each land stands on the drawing; writes
crates/http/assets/map/france.svg. Run from the project's folder: python3 data/tools/outlines.py
"""

import csv
import json
from collections import Counter, defaultdict
from pathlib import Path

SOURCE = Path("frontend/src/map/outlines/fr-dep-reg-6.topo.json")
FOLDER = Path("crates/http/assets/map")
# An islet smaller than this, in squared units of the drawing, is a speck.
SPECK = 1.5
# A point that lies nearer than this to the line between its neighbours is not seen.
NEAR = 0.55


def frames():
    with (FOLDER / "frames.csv").open() as rows:
        for row in csv.DictReader(rows):
            yield {key: value if key == "name" else float(value) for key, value in row.items()}


def placed(point, frame):
    lon, lat = point
    x = frame["x"] + (lon - frame["west"]) / (frame["east"] - frame["west"]) * frame["width"]
    y = frame["y"] + (frame["north"] - lat) / (frame["north"] - frame["south"]) * frame["height"]
    return x, y


def within(point, frame):
    return frame["west"] <= point[0] <= frame["east"] and frame["south"] <= point[1] <= frame["north"]


def decoded(topology):
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        yield points


def used(geometry):
    """The arcs of a shape, each by its number."""
    rings = geometry["arcs"] if geometry["type"] == "Polygon" else [r for polygon in geometry["arcs"] for r in polygon]
    return [arc if arc >= 0 else ~arc for ring in rings for arc in ring]


def rings(arcs):
    """Arcs joined end to end into closed rings."""
    at = defaultdict(list)
    for number, arc in enumerate(arcs):
        at[arc[0]].append((number, False))
        at[arc[-1]].append((number, True))
    done = set()
    for number, arc in enumerate(arcs):
        if number in done:
            continue
        done.add(number)
        ring = list(arc)
        while ring[0] != ring[-1]:
            following = [(n, turned) for n, turned in at[ring[-1]] if n not in done]
            if not following:
                break
            n, turned = following[0]
            done.add(n)
            ring += (arcs[n][::-1] if turned else arcs[n])[1:]
        yield ring


def simplified(points):
    """Douglas and Peucker's way of leaving out what is not seen."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    def off(point):
        x, y = point
        if length == 0:
            return ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length

    far = max(range(1, len(points) - 1), key=lambda i: off(points[i]))
    if off(points[far]) < NEAR:
        return [points[0], points[-1]]
    return simplified(points[: far + 1])[:-1] + simplified(points[far:])


def area(points):
    pairs = zip(points, points[1:] + points[:1])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def path(points, closed):
    """Halves of a unit, each point from the one before."""
    text, before = "", None
    for point in points[:-1] if closed else points:
        x, y = round(point[0] * 2), round(point[1] * 2)
        if before is None:
            text = f"M{x} {y}l"
        elif (x, y) != before:
            dx, dy = x - before[0], y - before[1]
            space = "" if text.endswith("l") or dx < 0 else " "
            text += f"{space}{dx}{'' if dy < 0 else ' '}{dy}"
        before = (x, y)
    return text.removesuffix("l") + ("z" if closed else "")


def main():
    topology = json.loads(SOURCE.read_text())
    arcs = list(decoded(topology))
    uses = Counter(arc for shape in topology["objects"]["departements"]["geometries"] for arc in used(shape))
    coast, inner = [], []
    for frame in frames():
        here = {number for number, arc in enumerate(arcs) if number in uses and within(arc[0], frame)}
        for ring in rings([arcs[n] for n in sorted(here) if uses[n] == 1]):
            drawn = [placed(point, frame) for point in ring]
            if area(drawn) > SPECK:
                half = len(drawn) // 2
                coast.append(path(simplified(drawn[: half + 1])[:-1] + simplified(drawn[half:]), True))
        for number in sorted(n for n in here if uses[n] > 1):
            inner.append(path(simplified([placed(point, frame) for point in arcs[number]]), False))
    (FOLDER / "france.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1340"><style>'
        ".l{fill:#e4eee7;stroke:#1b5e4b;stroke-width:2.4}.b{fill:none;stroke:#b4c9bc;stroke-width:1.6}"
        "path{stroke-linejoin:round}"
        "@media (prefers-color-scheme:dark){.l{fill:#22392f;stroke:#8fd3b6}.b{stroke:#3c5a4c}}</style>"
        f'<path class="l" d="{"".join(coast)}"/><path class="b" d="{"".join(inner)}"/></svg>\n'
    )


main()
