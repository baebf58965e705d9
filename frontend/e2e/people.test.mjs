// What the law gives people: a copy of their data, a request with its date, an erasure that is shown before; and how long
// things are kept, shown and agreed to before anything goes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, settled, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A member of their own, whom no other journey signs in. */
async function somebody() {
  const administrator = await asMember("administrator");
  const name = `Sacha Lande ${Date.now()}`;
  const known = { email: `sacha.${Date.now()}@example.org`, password: "onze loutres dans la crique" };
  const { data } = await administrator("POST", "/accounts", { name, roles: ["contributor"], ...known });
  return { ...known, name, id: data.id };
}

async function downloaded(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  assert.match(file.suggestedFilename(), /^essaim-\d{4}-\d{2}-\d{2}\.zip$/);
  const bytes = await readFile(await file.path());
  assert.equal(bytes.subarray(0, 2).toString(), "PK");
}

test("a member takes their data away and asks to be erased; an administrator sees what goes, and does it", async () => {
  const member = await somebody();
  const own = await visit(browser, { width: 390, expected: [401] });
  await own.page.goto(app("/account"));
  await own.page.locator("input[name=email]").fill(member.email);
  await own.page.locator("input[name=password]").fill(member.password);
  await own.page.keyboard.press("Enter");
  await downloaded(own.page, own.page.getByRole("button", { name: "Télécharger mes données" }));
  await own.page.getByRole("button", { name: /^Demander l’effacement/ }).click();
  assert.deepEqual(await axe(own.page), []);
  await own.page.getByRole("dialog").getByRole("button", { name: /^Envoyer la demande/ }).click();
  await own.page.getByText(/Votre demande est partie/).waitFor();

  const admin = await visit(browser, { width: 1440, expected: [404] });
  await signIn(admin.page, "administrator", "/administration/requests");
  const request = admin.page.getByRole("listitem").filter({ hasText: member.name });
  await request.getByText(/À faire avant le/).waitFor();
  await settled(admin.page);
  assert.deepEqual(await axe(admin.page), []);
  await request.getByRole("button", { name: /^Effacer/ }).click();
  const dialog = admin.page.getByRole("dialog");
  await dialog.getByText(/Connexions\s: 1/).waitFor();
  assert.deepEqual(await axe(admin.page), []);
  await dialog.getByRole("button", { name: "Effacer pour de bon" }).click();
  await admin.page.getByText(/L’effacement est fait/).waitFor();
  // No name of who was erased is left here either.
  const done = admin.page.getByRole("listitem").filter({ hasText: member.id });
  await done.getByText(/Faite le/).waitFor();
  await own.page.reload();
  await own.page.locator("input[name=email]").waitFor();
  own.check();
  await own.close();
  admin.check();
  await admin.close();
});

test("a person without an account asks by letter: noted with the address of their record, downloaded, done", async () => {
  const coordinator = await asMember("coordinator");
  const name = `Zoé Bruyère ${Date.now()}`;
  const { data } = await coordinator("POST", "/stakeholders", { kind: "person", name, visibility: "network" });
  const { page, check, close } = await visit(browser, { width: 390, expected: [404] });
  await signIn(page, "administrator", "/administration/requests");
  await page.getByLabel("De qui").fill(name);
  await page.getByLabel("Sa fiche ou son compte").fill(app(`/stakeholders/${data.id}`));
  await page.getByRole("button", { name: "Noter une demande" }).click();
  await page.getByText("La demande est notée.").waitFor();
  const request = page.getByRole("listitem").filter({ hasText: name });
  assert.deepEqual(await axe(page), []);
  await downloaded(page, request.getByRole("button", { name: /^Télécharger/ }));
  await request.getByText(/Faite le/).waitFor();
  check();
  await close();
});

for (const width of [390, 1440]) {
  test(`what each period would take is shown before anything goes, and agreed to, at ${width} px`, async () => {
    const { page, check, close } = await visit(browser, { width });
    await signIn(page, "administrator", "/administration/retention");
    await page.getByRole("heading", { level: 1, name: "Durées de conservation" }).waitFor();
    await settled(page);
    const bin = page.getByRole("list", { name: "Durées" }).getByRole("listitem").filter({ hasText: "corbeille" }).first();
    await bin.getByText(/Durée\s:\s1\san/).waitFor();
    await bin.getByText("Rien n’est effacé avant votre accord.").waitFor();
    assert.deepEqual(await axe(page), []);
    await bin.getByRole("button", { name: /^Voir et accepter/ }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Aujourd’hui, rien ne partirait/).waitFor();
    assert.deepEqual(await axe(page), []);
    await dialog.getByRole("button", { name: "Donner mon accord" }).click();
    await bin.getByText("Accord donné. L’effacement se fait chaque nuit.").waitFor();
    await page.getByRole("list", { name: "Registre" }).getByText(/Accepté par .*, pour une durée de 1\san/).first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);

    const anybody = await page.context().newPage();
    await anybody.goto(new URL("/privacy", app("/")).href);
    await anybody.getByText(/corbeille\s: effacement après un an/).waitFor();
    await anybody.close();
    await bin.getByRole("button", { name: /^Retirer l’accord/ }).click();
    await bin.getByText("Rien n’est effacé avant votre accord.").waitFor();
    check();
    await close();
  });
}
