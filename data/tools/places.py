"""Find the official territory of a place, or say nothing when it is not certain."""

import csv
import json
import re
import unicodedata
from collections import defaultdict


def key(name):
    """A place name as postal files compare them: bare capitals, Saint in full."""
    bare = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "OE"))
    bare = bare.encode("ascii", "ignore").decode().upper()
    bare = re.sub(r"\bCEDEX\b.*", "", re.sub(r"[^A-Z0-9]+", " ", bare))
    bare = re.sub(r"\bSTE\b", "SAINTE", re.sub(r"\bST\b", "SAINT", bare))
    return re.sub(r"^(PARIS|LYON|MARSEILLE) \d.*", r"\1", bare.strip())


class Places:
    """Communes by name and département, and the outlines of the départements."""

    def __init__(self, source):
        self.communes, self.by_name, self.former = {}, defaultdict(list), defaultdict(set)
        centres = {row["code"]: row for row in rows(source / "geo/fr-communes-centroids.csv")}
        for row in rows(source / "territories/communes.csv"):
            if row["kind"] == "commune" and row["code"] in centres:
                row |= {axis: centres[row["code"]][axis] for axis in ("lon", "lat")}
                self.communes[row["code"]] = row
                self.by_name[key(row["name"]), row["departement"]].append(row)
        for row in rows(source / "territories/communes-anciennes.csv"):
            if row["name"] and row["commune"] in self.communes:
                self.former[key(row["name"]), row["departement"]].add(row["commune"])
        self.outlines = outlines(source / "geo/fr-dep-reg-3.topo.json")

    def commune(self, city, postal_code):
        """The one commune of that name in the département of the postal code."""
        if not city or not re.fullmatch(r"\d{5}", postal_code or ""):
            return None
        departement = postal_code[:3] if postal_code.startswith("97") else postal_code[:2]
        found = self.by_name.get((key(city), departement), [])
        if not found:
            codes = self.former.get((key(city), departement), set())
            found = [self.communes[code] for code in codes]
        exact = [row for row in found if postal_code in row["postal_codes"].split("|")]
        found = exact or found
        return found[0] if len(found) == 1 else None

    def departement(self, lon, lat):
        """The département around a point, when its border is at least a kilometre away."""
        found = {self.around(lon + x, lat + y) for x in (-0.012, 0.012) for y in (-0.009, 0.009)}
        return found.pop() if len(found) == 1 else None

    def in_france(self, lon, lat):
        return self.around(lon, lat) is not None

    def around(self, lon, lat):
        for code, rings in self.outlines:
            if sum(inside(ring, lon, lat) for ring in rings) % 2:
                return code
        return None


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def inside(ring, lon, lat):
    """Whether a ray to the east leaves the ring an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            crossings += 1
    return crossings % 2


def outlines(path):
    """Code and rings of each département of a TopoJSON file."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)

    def ring(indexes):
        points = []
        for index in indexes:
            points += arcs[index] if index >= 0 else arcs[~index][::-1]
        return points

    result = []
    for shape in topology["objects"]["departements"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        result.append((shape["properties"]["code"], [ring(r) for polygon in polygons for r in polygon]))
    return result
