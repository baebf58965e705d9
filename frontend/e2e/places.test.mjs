// Places and ties: a perimeter of five communes and what happens there, the spread over a region, the network.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { asMember, axe, launch, signIn, visit } from "./browser.mjs";

let browser;
let call;
before(async () => {
  browser = await launch();
  call = await asMember("coordinator");
});
after(() => browser?.close());

const valley = `Vallée ${Date.now()}`;

/** An experiment on a commune, so that its perimeter has something to show. */
async function experimentOn(code, title) {
  const commune = (await call("GET", `/territories?scheme=insee-commune&code=${code}`)).data.items[0];
  const phase = (await call("GET", "/phases?limit=1")).data.items[0];
  const body = { nature: "experiment", phase: phase.id, title, territories: [commune.id], visibility: "network" };
  await call("POST", "/experiments", body);
}

const download = async (page, button) => {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFile(await file.path(), "utf8");
};

test("a territory of five communes is composed by name, by codes and on the map, and shows its experiments", async () => {
  const title = `Navette des bourgs ${Date.now()}`;
  await experimentOn("49328", title);
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/territories/new");
  await page.getByLabel(/^Nom/).fill(valley);
  const field = page.getByRole("combobox", { name: /^Territoires réunis/ });
  await field.fill("49007");
  await page
    .getByRole("option", { name: /^Angers/ })
    .first()
    .click();
  await page.getByText("Coller une liste de codes").click();
  await page.getByLabel("Codes", { exact: true }).fill("49328\n49125; 49023");
  await page.getByRole("button", { name: "Ajouter ces 3 codes" }).click();
  await page.getByText("3 territoires ajoutés.").waitFor();
  await page.getByText("4 territoires réunis").waitFor();
  const map = page.getByRole("region", { name: "Plan pour choisir les territoires réunis" });
  await map
    .getByRole("button", { name: /^Ajouter / })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await page.getByText("5 territoires réunis").waitFor();
  await page
    .getByText(/habitants/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Créer le périmètre" }).click();
  await page.getByRole("heading", { level: 1, name: valley }).waitFor();
  await page.getByRole("link", { name: title }).waitFor();
  await page.getByRole("link", { name: "5 communes" }).click();
  await page.waitForURL(/territory=/);
  await page.locator("tbody tr").nth(4).waitFor();
  assert.equal(await page.locator("tbody tr").count(), 5);
  check();
  await close();
});

test("a commune is found by its postal code, and the list follows the map", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "reader", "/territories");
  await page.getByRole("searchbox").fill("49400");
  await page.locator("tbody th a", { hasText: "Saumur" }).waitFor();
  await page.getByRole("radio", { name: "Plan" }).check({ force: true });
  await page.waitForURL(/view=map/);
  await page.locator(".leaflet-marker-icon").first().waitFor();
  await page.getByRole("checkbox", { name: "La liste suit la zone visible" }).check();
  await page.waitForURL(/bbox=/);
  await page.getByRole("link", { name: "Saumur" }).waitFor();
  assert.deepEqual(await axe(page), []);
  check();
  await close();
});

test("the spread by département is walked through by keyboard, and taken away as a table and a drawing", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "reader", "/territories?view=shares");
  await page.getByRole("application").focus();
  const told = page.getByText(/ : (une expérimentation|\d+ expérimentations)$/);
  await told.waitFor();
  const first = await told.innerText();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((text) => !document.body.innerText.includes(text), first);
  const table = await download(page, page.getByRole("button", { name: "Tableau (CSV)" }));
  assert.match(table, /^\ufeffCode,Nom,Expérimentations\r\n/);
  assert.equal(table.trim().split("\r\n").length, 102, "a row for each of 101 départements");
  const drawing = await download(page, page.getByRole("button", { name: "Image (SVG)" }));
  assert.match(drawing, /^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(drawing, /Licence Ouverte/);
  assert.deepEqual(await axe(page), []);
  await page.getByRole("application").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/territories\/[0-9a-f-]{36}$/);
  check();
  await close();
});

test("the network and its table", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "reader", "/stakeholders");
  await page.getByRole("link", { name: "Réseau" }).last().click();
  await page.getByRole("heading", { level: 1, name: "Réseau des acteurs" }).waitFor();
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "Centrer le réseau ici" }).click();
  await page.waitForURL(/around=/);
  const shared = page.url();
  await page.getByRole("button", { name: "Revenir à tout le réseau" }).waitFor();
  const graphml = await download(page, page.getByRole("button", { name: "Graphe (GraphML)" }));
  assert.match(graphml, /<graph id="network" edgedefault="directed">/);
  const rows = (await download(page, page.getByRole("button", { name: "Tableau (CSV)" }))).trim().split("\n");
  assert.equal(rows.length - 1, graphml.split("<edge ").length - 1, "the same links in both files");
  assert.deepEqual(await axe(page), []);
  await page.goto(shared);
  await page.getByRole("button", { name: "Revenir à tout le réseau" }).waitFor();
  await page.getByRole("region", { name: "Acteurs du réseau" }).getByRole("button").first().click();
  await page.getByRole("application").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/stakeholders\/[0-9a-f-]{36}$/);
  check();
  await close();
});
