"""An import of 100,000 rows, against `sqlite3 .import` of the same file into the same tables."""

import csv
import random
import shutil
import subprocess
import time

from .machine import WORK, need
from .stores import ESSAIM, essaim

SOURCE = "mesure"
FOLDER = WORK / "import"
KINDS = ["Association", "Coopérative", "Régie", "Collectif", "Maison", "Réseau", "Union", "Comité"]
OF = ["d'entraide", "des possibles", "du pays", "des savoirs", "de la vallée", "des communs", "solidaire", "d'été"]
DOES = ["accueille", "accompagne", "répare", "cuisine avec", "relie", "forme", "écoute", "soutient", "héberge"]
WHOM = ["les familles", "les aînés", "les jeunes", "les nouveaux arrivants", "les aidants", "les bénévoles"]
HOW = ["à l'année", "près de la gare", "chaque été", "sans condition", "à tour de rôle", "au cœur du bourg"]
TOWNS = ["Guéret", "Nevers", "Épinal", "Saint-Étienne", "Béziers", "Mâcon", "Châteauroux", "Aubière", "Thônes"]
COLUMNS = ["id", "nom", "siren", "rue", "cp", "ville", "courriel", "site", "texte", "lon", "lat"]

MAPPING = """collection = "stakeholders"

[defaults]
kind = "organisation"
category = "association"
licence = "etalab-2.0"
language = "fr"
visibility = "public"
"address.country" = "FR"

[external_id]
columns = ["id"]

[columns]
name = "nom"
siren = "siren"
email = "courriel"
website = "site"
description = "texte"
"address.street" = "rue"
"address.postal_code" = "cp"
"address.locality" = "ville"
location = { lon = "lon", lat = "lat" }
"""

# The same rows with the same columns, indexes, search text and words, places, keys of likeness and changes, as bare SQL
# would write them. Cells of the map are counted plainly, not in Morton order; ids are random; names are keys as they are.
BARE = """
PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;
PRAGMA secure_delete=ON; PRAGMA cache_size=-16384;
CREATE TEMP TABLE coming (id, nom, siren, rue, cp, ville, courriel, site, texte, lon, lat);
.import --csv --skip 1 --schema temp "{file}" coming
BEGIN IMMEDIATE;
CREATE TEMP TABLE made AS SELECT rowid AS n, randomblob(16) AS record, *, json_object(
  'visibility', 'public', 'external_ids', json_array(json_object('source', '{source}', 'id', id)),
  'kind', 'organisation', 'name', nom, 'category', 'association', 'siren', siren, 'description', texte,
  'website', site, 'email', courriel,
  'address', json_object('street', rue, 'postal_code', cp, 'locality', ville, 'country', 'FR'),
  'location', json_object('lon', CAST(lon AS REAL), 'lat', CAST(lat AS REAL)),
  'licence', 'etalab-2.0', 'language', 'fr') AS fields FROM coming;
INSERT INTO stakeholder (id, revision, created_at, created_by, updated_at, updated_by, visibility, title, sort_key,
  body, own, kind, category, siren)
  SELECT record, 1, 1000000 + n, 'import:{source}', 1000000 + n, 'import:{source}', 'public', nom, lower(nom), fields,
  '{{}}', 'organisation', 'association', siren FROM made;
INSERT INTO external_id (noun, source, id, record) SELECT 'stakeholder', '{source}', id, record FROM made;
INSERT INTO search (noun, record, title, body)
  SELECT 'stakeholder', record, nom, siren || char(10) || ville || char(10) || texte FROM made;
CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, search_fts, row);
INSERT INTO vocabulary (word)
  SELECT term FROM temp.words WHERE length(term) BETWEEN 3 AND 30 AND term NOT GLOB '*[0-9]*';
INSERT INTO stakeholder_key (record, kind, key)
  SELECT record, 2, siren FROM made UNION ALL SELECT record, 6, lower(nom) || '@' || cp FROM made
  UNION ALL SELECT record, 6, lower(nom) || '@' || lower(ville) FROM made
  UNION ALL SELECT record, 7, lower(rue) || ' ' || cp FROM made;
INSERT INTO place (noun, record, visibility, lon, lat, cell)
  SELECT 'stakeholder', record, 'public', CAST(lon AS REAL), CAST(lat AS REAL),
  CAST((lon + 180) / 360 * 65536 AS INTEGER) * 65536 + CAST((90 - lat) / 180 * 65536 AS INTEGER) FROM made;
INSERT INTO change (seq, at, kind, operation, principal, noun, record, revision, before, after, seen_before, seen_after)
  SELECT n, 1000000 + n, 'create', x'00112233445566778899aabbccddeeff', 'import:{source}', 'stakeholder', record, 1,
  '{{}}', fields, '', 'public' FROM made;
UPDATE counter SET change_seq = (SELECT max(n) FROM made), public_generation = public_generation + 1;
COMMIT;
"""


def siren(number):
    """The n-th number that passes Luhn's check, as a SIREN must."""
    digits = f"{10_000_000 + number * 7:08d}"
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(digits)]
    total = sum(value - 9 if value > 9 else value for value in doubled)
    return digits + str(-total % 10)


def table(rows):
    file = FOLDER / f"{rows}.csv"
    chance = random.Random(2026)
    one = chance.choice
    with open(file, "w", encoding="utf-8", newline="") as out:
        sheet = csv.writer(out)
        sheet.writerow(COLUMNS)
        for number in range(rows):
            name = f"{one(KINDS)} {one(OF)} {number}"
            text = " ".join(f"{one(KINDS)} qui {one(DOES)} {one(WHOM)} {one(HOW)}." for _ in range(4))
            sheet.writerow([
                f"m-{number}", name, siren(number), f"{chance.randint(1, 90)} rue de l'Église",
                f"{chance.randint(1_000, 95_000):05d}", one(TOWNS), f"contact{number}@example.org",
                f"https://www.example.org/{number}", text, f"{chance.uniform(-4, 8):.5f}", f"{chance.uniform(42, 51):.5f}",
            ])
    return file


def run(rows, say):
    """Both imports, each on a fresh database with the program's schema."""
    need("sqlite3", "apt-get install sqlite3")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    file, mapping = table(rows), FOLDER / "mapping.toml"
    mapping.write_text(MAPPING, encoding="utf-8")
    times = {"essaim": [], "again": [], "bare": []}
    for turn in range(2):
        ours, bare = FOLDER / f"ours-{turn}.sqlite", FOLDER / f"bare-{turn}.sqlite"
        for database in (ours, bare):
            essaim(database, "migrate", stdout=subprocess.DEVNULL)
        script = FOLDER / "bare.sql"
        script.write_text(BARE.format(file=file, source=SOURCE), encoding="utf-8")
        with open(script, encoding="utf-8") as lines:
            times["bare"].append(timed(["sqlite3", "-bail", bare], stdin=lines))
        command = [ESSAIM, "--database", ours, "--data", WORK / "data", "import", "stakeholders", file,
                   "--mapping", mapping, "--source", SOURCE, "--quiet"]
        times["essaim"].append(timed(command))
        times["again"].append(timed(command))
    counts = [count(FOLDER / f"{name}-0.sqlite") for name in ("ours", "bare")]
    if counts[0] != counts[1]:
        say(f"  import: the two databases differ: {counts}")
    best = {name: min(taken) for name, taken in times.items()}
    shutil.rmtree(FOLDER)
    say(f"  import of {rows:,} rows: {best['essaim']:.1f} s, {rows / best['essaim']:,.0f} rows/s;"
        f" sqlite3 .import {best['bare']:.1f} s: {best['essaim'] / best['bare']:.2f} times;"
        f" the same file again {best['again']:.1f} s")
    return {"rows": rows, **best, "rate": rows / best["essaim"], "ratio": best["essaim"] / best["bare"]}


def timed(command, **options):
    begun = time.monotonic()
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL, cwd=WORK, **options)
    return time.monotonic() - begun


def count(database):
    """How many rows the tables have that both must fill."""
    tables = ["stakeholder", "external_id", "search", "stakeholder_key", "place", "change"]
    text = "SELECT " + ", ".join(f"(SELECT count(*) FROM {name})" for name in tables)
    return subprocess.run(["sqlite3", database, text], check=True, capture_output=True, text=True).stdout.strip()
