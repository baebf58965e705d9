#!/usr/bin/env python3
"""Cut the SUSY map to a test file of 400 features that keeps every kind of fault.

usage: susy_sample.py SUSY_GEOJSON OUTPUT

Lines are copied as they are, one feature per line; the order of the file stays.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

WANTED, OF_EACH_KIND = 400, 4
ADDRESS = re.compile(r"https?://[^\s;]+\.[^\s;]+")
COUNTRIES = {"FR", "France", "FRANCE", "Frace"}
NOTHING = {"-", "none", "no", "", "."}


def kinds(feature, names, points):
    """The faults of one feature, and the spellings that an importer meets once."""
    p, (lon, lat) = feature["properties"], feature["geometry"]["coordinates"]
    site = p.get("contact:website") or p.get("website") or ""
    yield f"country {p.get('addr:country')}"
    if not (-12 < lon < 42 and 34 < lat < 71):
        yield f"far away {lon}"
    if isinstance(lon, int) or isinstance(lat, int):
        yield "position without decimals"
    if names[p["name"]] > 1:
        yield f"name twice {p['name']}"
    if points[lon, lat] > 1:
        yield "same point"
    if site and not ADDRESS.fullmatch(site):
        yield "website without scheme" if re.fullmatch(r"\S+\.\S+", site) else f"not a website {site}"
    if "contact:website" in p and "website" in p:
        yield "two websites"
    if not re.fullmatch(r"[+\d ()./-]+", p.get("contact:phone", "0")):
        yield f"not a telephone number {p['contact:phone']}"
    if not re.fullmatch(r"[\dA-Z -]+", p.get("addr:postcode", "0")):
        yield f"not a postal code {p['addr:postcode']}"
    if any(str(value).strip().lower() in NOTHING for value in p.values()):
        yield "a word for nothing"
    if "  " in p["name"]:
        yield f"double space {p['name']}"
    text = json.dumps(p, ensure_ascii=False)
    if re.search("[\u200b\u200e\ufeff\u00ad]", text):
        yield "invisible characters"
    if "\u00a0" in text:
        yield "no-break spaces"
    if re.search("[\u0370-\u04ff]", p["name"]):
        yield "other alphabet"
    if len(p.get("description", "")) > 3000:
        yield "long text"


def main(source, target):
    head, *lines = source.read_text(encoding="utf-8").rstrip().removesuffix("]}").split("\n")
    features = [json.loads(line.rstrip(",")) for line in lines]
    names = Counter(f["properties"]["name"] for f in features)
    points = Counter(tuple(f["geometry"]["coordinates"]) for f in features)
    seen, chosen = Counter(), set()
    for index, feature in enumerate(features):
        found = list(kinds(feature, names, points))
        if any(seen[kind] < OF_EACH_KIND for kind in found) or feature["properties"].get("addr:country") in COUNTRIES:
            chosen.add(index)
            seen.update(found)
    if len(chosen) > WANTED:
        sys.exit(f"{len(chosen)} features are more than {WANTED}: lower OF_EACH_KIND")
    others = [index for index in range(len(lines)) if index not in chosen]
    step = len(others) / (WANTED - len(chosen)) if len(chosen) < WANTED else 1
    chosen |= {others[int(n * step)] for n in range(WANTED - len(chosen))}
    kept = ",\n".join(lines[index].rstrip(",") for index in sorted(chosen))
    target.write_text("\n".join((head, kept, "]}\n")), encoding="utf-8")
    print(f"{len(chosen)} features, {len(seen)} kinds, {target.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
