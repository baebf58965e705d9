// Nothing that was typed is lost: a draft survives a reload, and two people's changes are compared.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** An experiment of its own, made through the API. */
async function made(call) {
  const phases = await call("GET", "/phases?limit=1");
  const body = { title: `Comparaison ${Date.now()}`, nature: "experiment", phase: phases.data.items[0].id };
  return (await call("POST", "/experiments", body)).data;
}

test("a draft survives a reload, and says where it is", async () => {
  const { page, check, close } = await visit(browser, { width: 390 });
  await signIn(page, "coordinator", "/experiments/new");
  await page.getByLabel("Titre").fill("Écrit dans le train");
  await page.getByText("Sur cet appareil").waitFor();
  await page.reload();
  await page.getByText(/Brouillon du .* retrouvé/).waitFor();
  assert.equal(await page.getByLabel("Titre").inputValue(), "Écrit dans le train");
  await page.goto(app("/"));
  await page.getByText("Un brouillon attend sur cet appareil").waitFor();
  await page.getByRole("link", { name: /Brouillon du/ }).click();
  await page.getByRole("button", { name: "Repartir de zéro" }).click();
  assert.equal(await page.getByLabel("Titre").inputValue(), "");
  check();
  await close();
});

test("two changes of one record are compared side by side", async () => {
  const call = await asMember("coordinator");
  const record = await made(call);
  const { page, check, close } = await visit(browser, { expected: [412] });
  await signIn(page, "coordinator", `/experiments/${record.id}/edit`);
  await page.getByLabel("Titre").fill("Le titre que je voulais");
  const { etag } = await call("GET", `/experiments/${record.id}`);
  const theirs = { title: "Le titre de quelqu’un d’autre", summary: "Un résumé venu entre-temps" };
  await call("PATCH", `/experiments/${record.id}`, theirs, { "If-Match": etag });
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: /Quelqu’un a modifié/ });
  await dialog.getByText(theirs.title).waitFor();
  assert.ok(await dialog.getByRole("button", { name: "Enregistrer ce choix" }).isDisabled());
  await dialog
    .getByRole("group", { name: "Titre" })
    .getByRole("radio", { name: /Ma version/ })
    .check();
  await dialog.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await page.getByRole("heading", { level: 1, name: "Le titre que je voulais" }).waitFor();
  await page.getByText(theirs.summary).waitFor();
  check();
  await close();
});

test("what the server refuses stands on its field", async () => {
  const call = await asMember("coordinator");
  const record = await made(call);
  const { page, check, close } = await visit(browser, { expected: [422] });
  await signIn(page, "coordinator", `/experiments/${record.id}/edit`);
  await page.getByRole("radio", { name: /Tout le monde/ }).check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Licence" }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "field-licence");
  check();
  await close();
});
