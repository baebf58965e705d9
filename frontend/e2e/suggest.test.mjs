// A stranger without JavaScript proposes a correction; a coordinator accepts it in part; the history says where it
// comes from. And the map of the front page opens on a click, for mouse and keyboard alike.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, base, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const better = `Un titre corrigé ${Date.now()}`;

/** Somebody whose browser runs no script, on the first public experiment. */
async function stranger() {
  const { items } = await (await fetch(`${base}/api/v1/experiments?limit=1`)).json();
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${base}/experiments/${items[0].id}`);
  await page.getByRole("link", { name: "Corriger, écrire, proposer" }).click();
  await page.getByRole("link", { name: "Proposer une correction" }).click();
  return { page, context, experiment: items[0] };
}

test("a correction without an account is accepted in part, and the history says so", async () => {
  const { page: form, context, experiment } = await stranger();
  await form.getByLabel("Titre").fill(better);
  await form.getByLabel("Début").fill("jamais");
  await form.getByLabel(/^Ce qu’il faut savoir/).fill("Le titre a changé.");
  await form.getByLabel(/^Adresse électronique/).fill("voisine@example.org");
  await form.getByRole("button", { name: "Envoyer" }).click();
  // Nothing is lost when something is wrong, and each fault leads to its field.
  await form.getByRole("alert").waitFor();
  assert.equal(await form.getByLabel("Titre").inputValue(), better);
  await form.getByRole("alert").getByRole("link").first().click();
  await form.getByLabel("Début").fill("2021-05");
  await form.waitForTimeout(3_500);
  await form.getByRole("button", { name: "Envoyer" }).click();
  await form.getByRole("heading", { level: 1, name: "C’est reçu, merci" }).waitFor();
  const reference = await form.locator(".receipt strong").innerText();
  await context.close();

  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/suggestions");
  await page.getByRole("navigation").getByText("en attente de réponse").waitFor({ state: "attached" });
  await page.getByRole("listitem").filter({ hasText: reference }).getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: new RegExp(reference) }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "M’en charger" }).click();
  await page.getByRole("button", { name: "La laisser à d’autres" }).waitFor();
  await page.getByRole("checkbox", { name: /Début/ }).uncheck();
  await page.getByRole("button", { name: "Changer la fiche" }).click();
  await page.getByRole("radio", { name: "Acceptée en partie", checked: true }).waitFor();
  await page.getByLabel("Réponse").fill("Le titre est corrigé, merci.");
  await page.getByRole("button", { name: "Répondre et classer" }).click();
  await page.getByText("Suggestion classée").waitFor();
  await page.goto(app(`/experiments/${experiment.id}`));
  await page.getByRole("heading", { level: 1, name: better }).waitFor();
  await page.getByText("Historique").first().click();
  await page.getByRole("link", { name: `D’après la suggestion ${reference}` }).waitFor();
  const member = await asMember("coordinator");
  const { data } = await member("GET", `/experiments/${experiment.id}`);
  assert.equal(data.starts_on, experiment.starts_on, "what was left out stays as it was");
  check();
  await close();
});

test("the map of the front page opens on a click and is driven by the keyboard", async () => {
  const { page, check, close } = await visit(browser);
  await page.goto(base);
  await page.getByRole("button", { name: "Ouvrir la carte" }).click();
  const map = page.locator("svg.open-map");
  await map.waitFor();
  await page.getByText(/en vue$/).waitFor();
  const whole = await map.getAttribute("viewBox");
  await page.keyboard.press("+");
  assert.notEqual(await map.getAttribute("viewBox"), whole);
  await page.keyboard.press("0");
  assert.equal(await map.getAttribute("viewBox"), whole);
  await page.getByRole("button", { name: "Plus près" }).click();
  assert.deepEqual(await axe(page), []);
  await page.locator(".map-list a").first().waitFor();
  check();
  await close();
});

test("an administrator writes the legal page, sees it, and goes back to the program's own", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "administrator", "/administration/texts?page=legal&locale=fr");
  const text = page.getByLabel("Texte, en Markdown");
  await text.fill("## Éditeur\n\nLe Mouvement d’essai.");
  await page.getByRole("button", { name: "Publier cette version" }).click();
  await page.getByText("Texte publié").waitFor();
  assert.match(await (await fetch(`${base}/legal?lang=fr`)).text(), /Le Mouvement d’essai/);
  await page.getByRole("button", { name: "Revenir au texte fourni" }).click();
  await page.getByText("C’est le texte fourni avec le programme.").waitFor();
  assert.match(await (await fetch(`${base}/legal?lang=fr`)).text(), /n’ont pas encore été nommés/);
  check();
  await close();
});
