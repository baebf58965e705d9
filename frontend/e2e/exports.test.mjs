// What is on the screen goes into a file: filter, export, and the file has exactly those rows.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** The first sheet's rows as texts of cells; Python reads the package without another library. */
function rowsOf(file) {
  const script = `
import json, sys, zipfile, xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
ns = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
shared = []
if "xl/sharedStrings.xml" in book.namelist():
    shared = ["".join(t.text or "" for t in s.iter("{%s}t" % ns["m"])) for s in tree.fromstring(book.read("xl/sharedStrings.xml"))]
rows = []
for row in tree.fromstring(book.read("xl/worksheets/sheet1.xml")).iterfind(".//m:row", ns):
    cells = []
    for cell in row.iterfind("m:c", ns):
        value = cell.find("m:v", ns)
        text = "".join(t.text or "" for t in cell.iter("{%s}t" % ns["m"]))
        cells.append(shared[int(value.text)] if cell.get("t") == "s" else text or (value.text if value is not None else ""))
    rows.append(cells)
print(json.dumps(rows))`;
  return JSON.parse(execFileSync("python3", ["-c", script, file], { encoding: "utf8" }));
}

async function names(page) {
  for (let more = page.getByRole("button", { name: "Afficher la suite" }); await more.isVisible(); ) {
    const shown = await page.locator("tbody tr").count();
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll("tbody tr").length > before, shown);
  }
  return page.locator("tbody th a").allInnerTexts();
}

test("a filtered list comes down as a workbook with the rows of the screen", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/experiments");
  await page.getByRole("button", { name: /^Étape/ }).click();
  await page.getByRole("checkbox", { name: "En cours" }).check();
  await page.waitForURL(/stage=running/);
  await page.keyboard.press("Escape");
  // What is on the screen is what the service answered last, and the header says by what it is sorted.
  const sorted = /stage=running.*sort=title|sort=title.*stage=running/;
  const answered = page.waitForResponse((answer) => sorted.test(answer.url()) && answer.ok());
  await page.getByRole("button", { name: "Titre" }).click();
  const first = (await (await answered).json()).items[0].title;
  await page.getByRole("columnheader", { name: "Titre" }).and(page.locator("[aria-sort=ascending]")).waitFor();
  await page.locator("tbody tr:first-child th a", { hasText: first }).waitFor();
  const shown = await names(page);
  await page.getByRole("button", { name: "Exporter" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Classeur/ }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^experiments-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [headings, ...rows] = rowsOf(await file.path());
  assert.equal(headings[0], "Titre");
  assert.deepEqual(
    rows.map((row) => row[0]),
    shown,
  );
  assert.ok(shown.length > 0, "the demonstration has experiments under way");
  check();
  await close();
});

test("the map is taken away as a drawing and as a table", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/experiments?view=map");
  const taken = async (name) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return file.suggestedFilename();
  };
  assert.equal(await taken(/SVG/), "experiments.svg");
  assert.match(await taken(/^La carte en tableau/), /^experiments-.*\.csv$/);
  check();
  await close();
});
