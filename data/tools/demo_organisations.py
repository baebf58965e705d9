#!/usr/bin/env python3
"""Derive the real organisations of the demonstration from their publishers' files.

usage: demo_organisations.py INPUT

INPUT holds `organisations/`, `messy/`, `territories/` and `geo/`. Which rows are
taken, and what is corrected in them by hand, stands in `demo_selection.json`
beside this script. Contact details that may lead to a person are not read.
"""

import csv
import html
import json
import re
import sys
import unicodedata
from math import cos, hypot, radians
from pathlib import Path

from places import Places
from tables import geojson, table, workbook

HERE = Path(__file__).resolve().parent
SELECTION = json.loads((HERE / "demo_selection.json").read_text(encoding="utf-8"))
WEBSITE = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,12}(:\d+)?(/\S*)?", re.I)
SMALL = {"à", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sous", "sur"}
STREETS = {"all": "allée", "av": "avenue", "r": "rue", "rgt": "régiment"}
STREET_KINDS = {
    "allee": "allée", "avenue": "avenue", "bis": "bis", "boulevard": "boulevard", "chemin": "chemin",
    "cour": "cour", "cours": "cours", "esplanade": "esplanade", "impasse": "impasse", "place": "place",
    "route": "route", "rue": "rue", "square": "square", "ter": "ter",
}

CAPITAL_KINDS = re.compile(r"\b(Allées?|Avenue|Boulevard|Chemin|Impasse|Place|Quai|Route|Rue)(?= )")


def plain(text):
    """Text without entities, odd spaces or doubled ones; paragraphs stay."""
    text = html.unescape(text or "").replace("\r", "").replace("\u00a0", " ")
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def slug(text):
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:48].strip("-")


def website(text):
    """An address that a browser can open, or nothing: half of what people type is not one."""
    text = plain(text)
    if text and "://" not in text and re.match(r"[a-z0-9-]+\.[a-z0-9.-]+", text, re.I):
        text = f"http://{text}"
    return text if WEBSITE.fullmatch(text) else None


def street(text):
    """A street as people write it, when the source shouts it."""
    text = plain(text)
    if text != text.upper():
        return CAPITAL_KINDS.sub(lambda m: m[1].lower(), text)
    if not re.search(r"[A-Z]{3}", text):
        return text
    words = []
    for word in text.lower().split():
        word = STREETS.get(word) or STREET_KINDS.get(word) or word
        if not words or word in SMALL or word in STREET_KINDS.values() or word in STREETS.values():
            words.append(word)
        else:
            word = re.sub(r"(^|['-])(\w)", lambda m: m[1] + m[2].upper(), word)
            words.append(word.upper() if re.fullmatch(r"[IVX]+", word.upper()) else word)
    return re.sub(r"\b([DL])'", lambda m: m[1].lower() + "'", " ".join(words))


def organisation(key, licence, **fields):
    """One record: what is known, in the order of the API, and nothing empty."""
    record = {"kind": "organisation", **fields, "licence": licence, "language": "fr",
              "visibility": "public", "external_ids": [{"source": "demo", "id": key}]}
    address = {name: value for name, value in (record.pop("address", None) or {}).items() if value}
    if address:
        record["address"] = {**address, "country": "FR"}
    order = ("kind", "name", "short_name", "category", "description", "website", "address", "territory",
             "location", "licence", "language", "visibility", "external_ids")
    return {name: record[name] for name in order if record.get(name)}


def located(places, city, postal_code, lon, lat):
    """Official commune when it is certain, and the point when it lies near it."""
    commune = places.commune(city, postal_code)
    point = None
    if commune and lon and lat:
        for x, y in ((float(lon), float(lat)), (float(lat), float(lon))):
            if distance(x, y, float(commune["lon"]), float(commune["lat"])) < 12:
                point = {"lon": round(x, 5), "lat": round(y, 5)}
                break
    return {
        "territory": commune and f"insee-commune:{commune['code']}",
        "location": point,
        "locality": commune["name"] if commune else plain(city),
    }


def distance(x, y, lon, lat):
    """Kilometres between two points that are near each other."""
    return hypot((x - lon) * cos(radians(lat)), y - lat) * 111.2


def susy(source, places):
    """Initiatives of the SUSY map that lie in France."""
    chosen = SELECTION["susy"]
    for properties, (lon, lat) in geojson(source / "organisations/susy-map-europe.geojson"):
        choice = chosen.get(properties["_id"])
        if choice is None:
            continue
        code = properties.get("addr:postcode")
        place = located(places, choice.get("locality") or properties["addr:city"], code, lon, lat)
        number, way = properties.get("addr:housenumber"), street(properties.get("addr:street"))
        text = properties.get("description:fr") or properties.get("description")
        yield organisation(
            f"susy-{properties['_id'][-12:]}", "CC0-1.0",
            name=choice.get("name") or plain(properties["name"]), category=choice["category"],
            description=choice.get("description") or plain(text),
            website=website(properties.get("contact:website")) or website(properties.get("website")),
            address={"street": f"{number or ''} {way}".strip(), "postal_code": code, "locality": place["locality"]},
            territory=place["territory"], location=place["location"])


def third_places(source, places):
    """Third places, fablabs and coworking spaces of Bourgogne-Franche-Comté."""
    skipped, names = set(SELECTION["bfc"]["skip"]), SELECTION["bfc"]["names"]
    localities = SELECTION["bfc"]["localities"]
    kinds = {"F": "Tiers-lieu de médiation et de fabrication", "T": "Espace de travail et de collaboration",
             "M-F": "Lieu de médiation publique et de fabrication", "C-F": "Lieu de médiation et de fabrication"}
    for row in table(source / "organisations/bfc-lieux-mediation-tiers-lieux.csv", "utf-8"):
        key, name = row["bfc_id"].split("_")[2], plain(row["nom_structure"])
        if row["code_typo"] not in kinds or key in skipped:
            continue
        place = located(places, localities.get(key, row["ville"]), row["code_postal"], row["lon"], row["lat"])
        way = street(row["adresse"])
        yield organisation(
            f"bfc-{key}", "etalab-2.0", name=names.get(key, name), category=guess(name),
            description=f"{kinds[row['code_typo']]} (recensement régional de 2020).",
            website=website(row["url_lieu"]),
            address={"street": way if way != name else None, "postal_code": row["code_postal"],
                     "locality": place["locality"]},
            territory=place["territory"], location=place["location"])


def montpellier(source, places):
    """Associations that the city of Montpellier listed, in the programme's fields."""
    topics, skipped = SELECTION["montpellier"]["topics"], set(SELECTION["montpellier"]["skip"])
    names = SELECTION["montpellier"]["names"]
    seen = set()
    for row in table(source / "organisations/montpellier-associations-2011.csv", "cp1252"):
        name = re.sub(r"^Asso\.?\s", "Association ", plain(row["NomAsso"]))
        site, topic = website(row["INTERNET"]), topics.get(row["Sous-Domaine"])
        if not (topic and site and row["Code_Postal"]) or name in skipped or slug(name) in seen:
            continue
        seen.add(slug(name))
        short = plain(row["Sigle"])
        lon, lat = (row[axis].replace(",", ".") for axis in ("Longitude", "Latitude"))
        place = located(places, "Montpellier", row["Code_Postal"], lon, lat)
        yield organisation(
            f"montpellier-{slug(name)}", "etalab-2.0", name=names.get(name, name),
            short_name=short if short.lower() != name.lower() else None, category="association",
            description=f"Association recensée par la Ville de Montpellier ({topic}).", website=site,
            address={"street": street(row["Adresse"]), "postal_code": row["Code_Postal"], "locality": "Montpellier"},
            territory=place["territory"], location=place["location"])


def laureates(source, places):
    """Laureates of La France s'engage: the addresses are one line off, the points are not."""
    chosen = SELECTION["laureates"]
    sites = {slug(row["Structure porteuse"]): row["URL projet"]
             for row in workbook(source / "messy/carrefour-laureats-v1.xlsx", "BDD FFE")}
    projects = {}
    for row in table(source / "organisations/carrefour-laureats-v0.csv", "utf-8"):
        projects.setdefault(row["ID interne sourceur"], []).append(row)
    for rows in projects.values():
        bearer = plain(rows[0]["Structure porteuse"])
        choice = chosen["changes"].get(bearer, {})
        lon, lat = rows[0]["long"], rows[0]["lat"]
        alone = len(rows) == 1 and lon and not choice.get("elsewhere")
        inside = alone and places.departement(float(lon), float(lat))
        if bearer in chosen["skip"] or (alone and not inside and not places.in_france(float(lon), float(lat))):
            continue
        point = {"lon": round(float(lon), 5), "lat": round(float(lat), 5)} if alone else None
        project = plain(rows[0]["Nom du projet"]).strip("« »")
        text = plain(rows[0]["Description"])
        yield organisation(
            f"laureat-{slug(bearer)}", "MIT", name=choice.get("name", bearer),
            category=choice.get("category") or guess(bearer),
            description=text if slug(project) == slug(bearer) else f"**{project}.** {text}",
            website=website(sites.get(slug(bearer), "")),
            address={"locality": "Paris"} if inside == "75" else None,
            territory=inside and ("insee-commune:75056" if inside == "75" else f"insee-departement:{inside}"),
            location=point)


def guess(name):
    """What a name says of its legal nature; `other` when it says nothing."""
    words = f" {slug(name).replace('-', ' ')} "
    for category, marks in SELECTION["marks"].items():
        if any(f" {mark} " in words for mark in marks):
            return category
    return "other"


def main(source):
    places = Places(source)
    records = []
    for origin in (susy, third_places, montpellier, laureates):
        found = list(origin(source, places))
        print(f"{origin.__name__}: {len(found)}, {sum('location' in r for r in found)} with a point, "
              f"{sum('territory' in r for r in found)} with a territory")
        records += found
    text = json.dumps([{"collection": "stakeholders", "records": records}], ensure_ascii=False, indent=1)
    (HERE.parent / "demo/03-organisations.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    csv.field_size_limit(1 << 20)
    main(Path(sys.argv[1]))
