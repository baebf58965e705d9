#!/usr/bin/env python3
"""Check the demonstration: read in order, every record stands on what came before it.

usage: check.py      (reads `demo/` and `reference/` beside this script's folder)
"""

import csv
import gzip
import io
import json
import re
import sys
from collections import Counter
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent
SCHEMES = {
    "communes": {"commune": "insee-commune", "arrondissement-municipal": "insee-arrondissement"},
    "epci": {"EPT": "insee-ept"},
    "departements": {},
    "regions": {},
    "nuts": {},
}
DEFAULTS = {"epci": "insee-epci", "departements": "insee-departement", "regions": "insee-region", "nuts": "nuts"}
FIELDS = {
    "programmes": "title summary research_question default_licence lead starts_on ends_on status language",
    "phases": "programme position kind title objective starts_on ends_on status deliverables language",
    "themes": "notation labels broader definition exact_matches",
    "stakeholders": "kind name short_name category legal_form siren siret rna ror description website address "
    "territory location network_member licence language visibility",
    "relationships": "from to kind since until note",
    "experiments": "nature phase title summary description research_question stage starts_on ends_on territories "
    "themes lead inspired_by website outcome_kind licence language visibility",
    "hypotheses": "experiment statement status becomes note position",
    "involvements": "experiment stakeholder role since until note",
}
REFERENCES = {"lead", "programme", "phase", "experiment", "stakeholder", "from", "to", "becomes", "territory",
              "territories", "themes", "inspired_by", "broader"}
CHOICES = {
    ("stakeholders", "kind"): "organisation person collective",
    ("stakeholders", "category"): "association cooperative mutual foundation social_enterprise company "
    "local_authority state_service research citizens_group network other",
    ("relationships", "kind"): "member_of partner_of funds hosts supervises employs",
    ("experiments", "nature"): "approach experiment",
    ("experiments", "stage"): "idea design running evaluation closed abandoned",
    ("experiments", "outcome_kind"): "carried_on_by_others handed_over finished abandoned",
    ("experiments", "visibility"): "private team network public",
    ("hypotheses", "status"): "open supported nuanced reformulated set_aside",
    ("involvements", "role"): "lead coach researcher partner funder local_authority citizens beneficiary",
    ("phases", "kind"): "capitalisation experimentation dissemination other",
}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
PERSONAL = re.compile(r"[\w.+-]+@[\w-]+\.\w|\b0[1-9]([ .]?\d\d){4}\b|\+33")


def territories():
    """`scheme:code` of everything in the reference."""
    known = set()
    for name, kinds in SCHEMES.items():
        text = gzip.decompress((DATA / f"reference/{name}.csv.gz").read_bytes()).decode()
        for row in csv.DictReader(io.StringIO(text)):
            known.add(f"{kinds.get(row['kind']) or DEFAULTS.get(name)}:{row['code']}")
    return known


def luhn(number):
    digits = [int(digit) for digit in reversed(number)]
    return sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits)) % 10 == 0


def faults(collection, record, known):
    """Everything that is wrong with one record."""
    for field, value in record.items():
        if field not in FIELDS[collection].split() + ["external_ids"]:
            yield f"unknown field {field}"
        if value in (None, "", [], {}):
            yield f"{field} is empty"
        if field in REFERENCES:
            for reference in value if isinstance(value, list) else [value]:
                if reference not in known:
                    yield f"{field}: {reference} is not known yet"
        if field in ("starts_on", "ends_on", "since", "until") and not DATE.fullmatch(value):
            yield f"{field}: {value} is no date"
        choice = CHOICES.get((collection, field))
        if choice and value not in choice.split():
            yield f"{field}: {value} is none of {choice}"
    if record.get("starts_on", "") > record.get("ends_on", "9"):
        yield "ends before it starts"
    if record.get("visibility") == "public" and "licence" in FIELDS[collection].split() and not record.get("licence"):
        yield "public without a licence"
    for field, length in (("siren", 9), ("siret", 14)):
        if field in record and not (len(record[field]) == length and luhn(record[field])):
            yield f"{field} {record[field]} is wrong"
    point = record.get("location")
    if point and not (-180 <= point["lon"] <= 180 and -90 <= point["lat"] <= 90):
        yield "location out of range"
    if PERSONAL.search(json.dumps(record, ensure_ascii=False)):
        yield "looks like an e-mail address or a telephone number"
    if collection == "experiments":
        if not record["title"].startswith("EXEMPLE – ") or not record["lead"].startswith("demo:exemple-"):
            yield "an experiment of the demonstration is an example led by an example"
        if (record["stage"] in ("closed", "abandoned")) != ("outcome_kind" in record):
            yield "outcome_kind goes with the end"
    if collection == "involvements" and not record["stakeholder"].startswith("demo:exemple-"):
        yield "only invented organisations are involved"


def main():
    known, counts, wrong = territories(), Counter(), []
    ids = Counter()
    for path in sorted((DATA / "demo").glob("*.json")):
        for group in json.loads(path.read_text(encoding="utf-8")):
            collection = group["collection"]
            for record in group["records"]:
                identity = record["external_ids"][0]["id"]
                wrong += [f"{path.name} {identity}: {fault}" for fault in faults(collection, record, known)]
                known.add(f"demo:{identity}")
                ids[identity] += 1
                counts[collection] += 1
    wrong += [f"{identity} stands {n} times" for identity, n in ids.items() if n > 1]
    print(", ".join(f"{n} {collection}" for collection, n in counts.items()))
    print("\n".join(wrong) or "no fault found")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
