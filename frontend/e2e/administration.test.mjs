// An administrator sees whether all is well, and asks for a backup that is made while they look, on a phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("an administrator reads whether all is well and makes a backup", async () => {
  const { page, check, close } = await visit(browser, { width: 390 });
  await signIn(page, "administrator", "/administration");
  await page.getByRole("heading", { level: 1, name: /Tout va-t-il bien/ }).waitFor();
  await page.getByRole("heading", { name: "Schéma de la base" }).waitFor();
  assert.deepEqual(await axe(page), []);

  await page.getByRole("button", { name: "Sauvegarder maintenant" }).press("Enter");
  await page.getByText("La sauvegarde va se faire.").waitFor();
  await page.getByText(/La dernière\s:.*essaim-\d{8}-\d{6}\.zip/).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Sauvegarder maintenant" }).waitFor();
  check();
  await close();
});

test("on English screens all is English, whatever the language of the account", async () => {
  const { page, check, close } = await visit(browser, { locale: "en-GB" });
  await signIn(page, "administrator", "/administration");
  await page.getByRole("heading", { level: 1, name: "Is all well?" }).waitFor();
  await page.getByRole("heading", { name: "Schema of the database" }).waitFor();
  assert.equal(await page.getByText("Schéma de la base").count(), 0);
  check();
  await close();
});
