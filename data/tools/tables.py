"""Read the publishers' files: CSV, GeoJSON and the rows of a workbook's sheet."""

import csv
import json
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def table(path, encoding):
    """Rows of a CSV file, headings trimmed: publishers leave spaces at their ends."""
    with path.open(encoding=encoding, newline="") as file:
        rows = csv.reader(file)
        headings = [heading.strip() for heading in next(rows)]
        return [dict(zip(headings, row)) for row in rows]


def geojson(path):
    """Properties and position of each feature."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return [(f["properties"], f["geometry"]["coordinates"][:2]) for f in features]


def workbook(path, sheet):
    """Rows of one sheet of an XLSX file, by the headings of its first line."""
    with zipfile.ZipFile(path) as archive:
        shared = [
            "".join(text.text or "" for text in item.iter(f"{MAIN}t"))
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        ]
        names = [s.get("name") for s in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        number = names.index(sheet) + 1
        body = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    lines = [
        {re.sub(r"\d", "", cell.get("r")): value(cell, shared) for cell in row}
        for row in body.iter(f"{MAIN}row")
    ]
    headings = {column: text.strip() for column, text in lines[0].items() if text}
    return [
        {headings[column]: text for column, text in line.items() if column in headings}
        for line in lines[1:]
    ]


def value(cell, shared):
    """A cell's text; a shared text stands elsewhere and is pointed to."""
    content = cell.find(f"{MAIN}v")
    if content is None or content.text is None:
        return ""
    return shared[int(content.text)] if cell.get("t") == "s" else content.text
