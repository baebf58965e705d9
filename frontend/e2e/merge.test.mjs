// Two sheets of one organisation become one, by keyboard and mouse, and come apart again with one click.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const stamp = Date.now();
// Two spellings that sound alike, and nothing else in the directory does.
const [kept, gone] = [`Fabrique Zélande ${stamp}`, `Association fabriques zelande ${stamp}`];

async function create(page, name, phone) {
  await page.goto(app("/stakeholders/new"));
  await page.getByRole("radio", { name: /^Organisation/ }).check();
  await page.getByLabel("Nom", { exact: false }).first().fill(name);
  await page.getByLabel("Code postal").fill("38000");
  if (phone) await page.getByLabel("Téléphone").fill(phone);
  await page.getByRole("button", { name: "Ajouter à l’annuaire" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return page.url();
}

test("two sheets of one organisation are merged, and the merge is undone", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/stakeholders");
  await create(page, kept);
  const address = await create(page, gone, "04 76 00 00 00");

  await page.goto(app("/stakeholders"));
  await page.getByRole("link", { name: "Doublons possibles" }).click();
  await page.getByRole("heading", { level: 1, name: "Doublons possibles" }).waitFor();
  const pair = page.getByRole("listitem").filter({ hasText: kept }).filter({ hasText: gone });
  await pair.getByText("Noms proches, même lieu").waitFor();
  await pair.getByRole("button", { name: /^Comparer et fusionner/ }).click();

  const dialog = page.getByRole("dialog");
  await dialog.getByRole("group", { name: "Fiche à garder" }).getByRole("radio", { name: kept }).check();
  const name = dialog.getByRole("group", { name: "Nom", exact: true });
  assert.ok((await name.locator("mark").count()) > 0, "what differs is marked");
  const phone = dialog.getByRole("group", { name: "Téléphone" });
  assert.ok(await phone.getByRole("radio", { name: new RegExp(gone) }).isChecked(), "what one lacks comes from the other");
  await dialog.getByRole("button", { name: "Fusionner" }).click();
  await dialog.waitFor({ state: "detached" });
  await pair.waitFor({ state: "detached" });

  // It stays as long as somebody points at it, however long the look at the other page takes.
  const undo = page.getByRole("button", { name: "Annuler" });
  await undo.hover();
  const old = await page.context().newPage();
  await old.goto(address);
  await old.getByRole("heading", { level: 1, name: kept }).waitFor();
  assert.notEqual(old.url(), address, "the old address leads on");
  await old.getByText("04 76 00 00 00").or(old.getByText("+33 4 76 00 00 00")).first().waitFor();
  await old.close();

  await undo.click();
  await page.getByText("C’est annulé.").waitFor();
  await pair.waitFor();
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: gone }).waitFor();
  check();
  await close();
});
