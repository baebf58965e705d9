// The coordinator's day: real territories and organisations found, an experiment opened on them and followed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const territory = process.env.ESSAIM_E2E_TERRITORY ?? "Angers";
const title = `Verger partagé ${Date.now()}`;

/** Types into a searching field and takes the proposition that bears the name. */
async function pick(page, label, text, name = text) {
  const field = page.getByRole("combobox", { name: label });
  await field.fill(text);
  await page.getByRole("option", { name }).first().click();
}

async function firstOfDirectory(page) {
  await page.goto(app("/stakeholders?kind=organisation"));
  const first = page.locator("tbody th a").first();
  const name = await first.innerText();
  await first.click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return name;
}

async function create(page, organisation) {
  await page.goto(app("/experiments"));
  await page.getByRole("link", { name: "Nouvelle expérimentation" }).click();
  await page.getByLabel("Titre").fill(title);
  await page.getByRole("radio", { name: /^Expérimentation/ }).check();
  await page.getByRole("combobox", { name: /^Phase/ }).click();
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.getByLabel("Résumé").fill("Des voisins plantent ensemble, la commune prête le terrain.");
  await pick(page, /^Territoires/, territory, new RegExp(territory));
  await pick(page, /^Porteur/, organisation);
  await page.getByLabel("Début").fill("04/2024");
  await page.getByRole("button", { name: "Créer l’expérimentation" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

async function advance(page, button, reason) {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog");
  if (reason) {
    await dialog.getByRole("button", { name: button }).click();
    await dialog.getByRole("alert").waitFor();
    await dialog.getByLabel(/^Raison/).fill(reason);
  }
  await dialog.getByRole("button", { name: button }).click();
  await dialog.waitFor({ state: "detached" });
}

const stage = (page) => page.locator("[aria-current=step]").innerText();

test("a coordinator opens an experiment on real ground and follows it", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/territories");
  // One arrives where one was going, and the list says with what it begins.
  await page.waitForURL(/\/app\/territories\?scheme=/);
  await page.getByRole("searchbox").fill(territory);
  await page.locator("tbody th a", { hasText: territory }).first().click();
  await page.getByRole("heading", { level: 1, name: new RegExp(territory) }).waitFor();
  const organisation = await firstOfDirectory(page);
  await create(page, organisation);
  await advance(page, /Passer à l’étape.*conception/);
  await advance(page, /Passer à l’étape.*en cours/);
  await advance(page, /Revenir à l’étape.*conception/, "Le terrain n’est pas encore libre.");
  await page.getByText("Le terrain n’est pas encore libre.").waitFor();
  await advance(page, /Passer à l’étape.*en cours/);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  assert.match(await stage(page), /En cours/);
  await page.getByText(territory).first().waitFor();
  await page.getByText("Historique des modifications").click();
  await page.getByText("Création").waitFor();
  check();
  await close();
});

test("it is found again by words, by filters, on the map, and comes back from the bin", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/experiments");
  await page.getByRole("searchbox").fill(title);
  await page.getByRole("link", { name: title }).waitFor();
  await page.getByRole("button", { name: /^Étape/ }).click();
  await page.getByRole("checkbox", { name: "En cours" }).check();
  await page.waitForURL(/stage=running/);
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Plan" }).check({ force: true });
  await page.waitForURL(/view=map/);
  await page.locator(".leaflet-marker-icon").first().waitFor();
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Mettre à la corbeille" }).click();
  await page.getByRole("heading", { level: 1, name: "Expérimentations" }).waitFor();
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.goBack();
  check();
  await close();
});

test("a long list is found again where one left it", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/territories");
  const links = page.locator("tbody th a");
  await page.getByRole("button", { name: "Afficher la suite" }).click();
  await page.waitForFunction(() => document.querySelectorAll("tbody tr").length > 50);
  const last = links.last();
  const name = await last.innerText();
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await last.click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll("tbody tr").length > 50);
  await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 80, before);
  check();
  await close();
});

test("signing out closes the door, in every tab", async () => {
  const { page, open, check, close } = await visit(browser);
  await signIn(page, "coordinator");
  const other = await open();
  await other.goto(app("/experiments"));
  await other.getByRole("heading", { level: 1, name: "Expérimentations" }).waitFor();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.getByRole("heading", { level: 1, name: "Se connecter" }).waitFor();
  await other.getByRole("heading", { level: 1, name: "Se connecter" }).waitFor();
  check();
  await close();
});
