#!/usr/bin/env python3
"""Derive the reference tables of official territories from their publishers' tables.

usage: reference.py INPUT [OUTPUT]

INPUT holds `territories/*.csv` and `geo/fr-communes-centroids.csv`; OUTPUT is the
folder `reference` beside this script's folder unless given. The same input gives
the same bytes, so that a new edition shows in the history as what it changed.
"""

import csv
import gzip
import io
import sys
from collections import defaultdict
from pathlib import Path

COMMUNE_FIELDS = (
    "code", "name", "kind", "commune", "departement", "region",
    "epci", "ept", "population", "postal_codes", "lon", "lat",
)
UNCHANGED = ("communes-anciennes", "nuts")


def read(path):
    """The rows of a table, with their columns in order."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows, fields):
    """Write a compressed table that depends on its content alone: no name, no time."""
    text = io.StringIO()
    table = csv.DictWriter(text, fields, extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text.getvalue().encode())
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes")


class Centre:
    """A mean of places weighted by population, plain where nobody lives."""

    def __init__(self):
        self.places = []

    def add(self, commune):
        if commune["lon"]:
            weight = int(commune["population"] or 0)
            self.places.append((float(commune["lon"]), float(commune["lat"]), weight))

    def fields(self):
        if not self.places:
            return {"lon": "", "lat": ""}
        if not any(weight for *_, weight in self.places):
            self.places = [(lon, lat, 1) for lon, lat, _ in self.places]
        total = sum(weight for *_, weight in self.places)
        lon = sum(lon * weight for lon, _, weight in self.places) / total
        lat = sum(lat * weight for _, lat, weight in self.places) / total
        return {"lon": f"{lon:.3f}", "lat": f"{lat:.3f}"}


def communes(source):
    """Communes with their centre, where the outlines have one."""
    centres = {row["code"]: row for row in read(source / "geo/fr-communes-centroids.csv")}
    rows = read(source / "territories/communes.csv")
    for row in rows:
        centre = centres.get(row["code"], {})
        row["lon"], row["lat"] = centre.get("lon", ""), centre.get("lat", "")
    return rows


def parents_centres(rows):
    """The centre of each département, région, EPCI and EPT, by kind and code."""
    centres = defaultdict(Centre)
    for row in rows:
        for kind in ("departement", "region", "epci", "ept"):
            if row[kind]:
                centres[kind, row[kind]].add(row)
    return centres


def main(source, target):
    target.mkdir(parents=True, exist_ok=True)
    rows = communes(source)
    centres = parents_centres(rows)
    write(target / "communes.csv.gz", rows, COMMUNE_FIELDS)
    for name, kind in (("departements", "departement"), ("regions", "region"), ("epci", "epci")):
        parents = read(source / f"territories/{name}.csv")
        fields = [*parents[0], "lon", "lat"]
        for parent in parents:
            key = "ept" if parent["kind"] == "EPT" else kind
            parent.update(centres[key, parent["code"]].fields())
        write(target / f"{name}.csv.gz", parents, fields)
    for name in UNCHANGED:
        table = read(source / f"territories/{name}.csv")
        write(target / f"{name}.csv.gz", table, list(table[0]))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    here = Path(__file__).resolve().parent.parent
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else here / "reference")
