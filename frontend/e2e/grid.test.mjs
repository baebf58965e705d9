// A list as a spreadsheet: a block pasted with two bad cells, one mended, and the whole taken back, by the keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const word = `tableur${Date.now()}`;

async function rows(api, count) {
  const row = (number) => ({ kind: "organisation", name: `${word} ${number}`, visibility: "network" });
  const made = await api(
    "POST",
    "/stakeholders/batch",
    Array.from({ length: count }, (_, index) => row(index + 1)),
  );
  return made.data.results.map(({ id }) => id);
}

/** As Ctrl+V does with that on the clipboard. */
async function paste(page, text) {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }, text);
}

const columns = "columns=name,category,email,network_member,website";
const named = (api) => api("GET", `/stakeholders?q=${word}&limit=50`).then(({ data }) => data.items);

test("five rows are pasted, two cells are refused and marked, one is mended, and all goes back at once", async () => {
  const { page, check, close } = await visit(browser);
  const api = await asMember("coordinator");
  await rows(api, 4);
  await signIn(page, "coordinator", `/stakeholders?q=${word}`);
  await page.getByRole("link", { name: "Saisir en tableau" }).click();
  await page.goto(app(`/grid/stakeholders?q=${word}&${columns}`));
  const grid = page.getByRole("grid");
  await grid.getByRole("gridcell", { name: `${word} 4` }).waitFor();
  assert.deepEqual(await axe(page), []);

  await grid.getByRole("gridcell", { name: `${word} 1` }).focus();
  await page.keyboard.press("ArrowRight");
  await paste(
    page,
    "Association\tun@example.org\toui\r\nclub\tdeux@example.org\tnon\r\nSCOP ou autre\ttrois@example.org\toui\r\nréseau\tpas une adresse\tx\r\n",
  );
  const refusals = page.getByRole("region", { name: "3 cellules à revoir" });
  await refusals.waitFor();
  await page.getByText("9 cellules sont enregistrées.").waitFor();
  assert.deepEqual(await axe(page), []);
  const after = await named(api);
  assert.deepEqual(after.filter((one) => one.network_member === true).length, 3);
  assert.equal(after.find((one) => one.name === `${word} 4`).category, "network");

  // From the list of what was refused to the cell, which says why; mended by typing.
  await refusals.getByRole("button", { name: "Ligne 4, Adresse électronique", exact: true }).press("Enter");
  const cell = page.locator("[data-active=true]");
  assert.equal(await cell.getAttribute("aria-invalid"), "true");
  await page.keyboard.type("quatre@example.org");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "2 cellules à revoir" }).waitFor();
  await page.getByText("1 cellule est enregistrée.").waitFor();
  assert.equal((await named(api)).find((one) => one.name === `${word} 4`).email, "quatre@example.org");

  await page.getByRole("button", { name: "Tout abandonner" }).press("Enter");
  await grid.getByRole("gridcell", { name: `${word} 1` }).focus();
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Annuler (9 cellules)" }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("Rien n’est changé.").waitFor();
  for (const one of await named(api)) assert.equal(one.email ?? one.category ?? one.network_member, undefined);
  check();
  await close();
});

test("cells are typed, picked, filled down and copied with the keyboard, new rows are made, and Tab leads out", async () => {
  const { page, check, close } = await visit(browser, { dark: true });
  const api = await asMember("coordinator");
  const other = `${word}bis`;
  await api("POST", "/stakeholders/batch", [{ kind: "organisation", name: `${other} 1`, visibility: "network" }]);
  await signIn(page, "coordinator", `/grid/stakeholders?q=${other}&columns=name,kind,territory,description`);
  const grid = page.getByRole("grid");
  const first = grid.getByRole("gridcell", { name: `${other} 1` });
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Angers");
  await page
    .getByRole("option", { name: /Angers/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await grid.getByRole("gridcell", { name: "Angers" }).waitFor();
  await page.getByText("1 cellule est enregistrée.").waitFor();

  // Below the last row a new one begins.
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(`${other} 2`);
  await page.keyboard.press("Tab");
  await page.getByText("Il faut une valeur ici.").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("select").last().selectOption("collective");
  await page.keyboard.press("Tab");
  await page.getByText("2 cellules sont enregistrées.").waitFor();
  await page.keyboard.press("Control+d");
  await grid.getByRole("gridcell", { name: "Angers" }).nth(1).waitFor();
  // It is shown before it is received.
  await page.getByText("1 cellule est enregistrée.").waitFor();
  const made = (await api("GET", `/stakeholders?q=${other}&limit=10`)).data.items;
  assert.equal(made.find((one) => one.name === `${other} 2`).kind, "collective");
  assert.equal(new Set(made.map((one) => one.territory)).size, 1);

  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("[role=grid]") === null), true);
  check();
  await close();
});

test("what is typed without a network stays on the device, and goes when it is back", async () => {
  const { page, context, close } = await visit(browser);
  const api = await asMember("coordinator");
  const other = `${word}ter`;
  await api("POST", "/stakeholders/batch", [{ kind: "organisation", name: `${other} 1`, visibility: "network" }]);
  await signIn(page, "coordinator", `/grid/stakeholders?q=${other}&columns=name,email`);
  await page.getByRole("gridcell", { name: `${other} 1` }).focus();
  await context.setOffline(true);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("un@example.org");
  await page.keyboard.press("Enter");
  await page.getByText("Le service ne répond pas. Rien n’est perdu.").waitFor();
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes("un@example.org")));
  await context.setOffline(false);
  await page.reload();
  await page.getByText("1 cellule est gardée sur cet appareil.").waitFor();
  await page.getByRole("button", { name: "Enregistrer maintenant" }).click();
  await page.getByText("1 cellule est enregistrée.").waitFor();
  assert.equal(
    (await named(api)).find((one) => one.name === `${other} 1`)?.email ??
      (await api("GET", `/stakeholders?q=${other}`)).data.items[0].email,
    "un@example.org",
  );
  await close();
});

test("what somebody else wrote meanwhile is shown, and a column is filled down with the mouse", async () => {
  const { page, check, close } = await visit(browser);
  const api = await asMember("coordinator");
  const other = `${word}quater`;
  const row = (number) => ({ kind: "organisation", name: `${other} ${number}`, visibility: "network" });
  const made = await api("POST", "/stakeholders/batch", [row(1), row(2), row(3)]);
  await signIn(page, "coordinator", `/grid/stakeholders?q=${other}&columns=name,email,category`);
  const grid = page.getByRole("grid");
  await grid.getByRole("gridcell", { name: `${other} 1` }).click();
  const { id } = made.data.results[0];
  await api("PATCH", `/stakeholders/${id}`, { email: "autre@example.org", category: "network" }, { "If-Match": "*" });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("moi@example.org");
  await page.keyboard.press("Enter");
  await page.getByText("Quelqu’un d’autre vient d’écrire « autre@example.org ».").first().waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: /^Garder la mienne/ }).click();
  await page.getByText("1 cellule est enregistrée.").waitFor();
  const now = (await api("GET", `/stakeholders/${id}`)).data;
  assert.deepEqual([now.email, now.category], ["moi@example.org", "network"]);

  await page.locator("[data-row='0'][data-column='2']").click();
  const handle = await page.locator("[data-handle]").boundingBox();
  const last = await page.locator("[data-row='2'][data-column='2']").boundingBox();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + 20, last.y + last.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByText("2 cellules sont enregistrées.").waitFor();
  const all = (await api("GET", `/stakeholders?q=${other}`)).data.items;
  assert.deepEqual(new Set(all.map((one) => one.category)), new Set(["network"]));
  check();
  await close();
});

test("on a phone the same records are cards, with a word why", async () => {
  const { page, check, close } = await visit(browser, { width: 390 });
  await signIn(page, "coordinator", `/grid/stakeholders?q=${word}`);
  await page.getByText("La saisie en tableau demande un écran plus large").waitFor();
  await page.getByRole("link", { name: `${word} 1`, exact: true }).waitFor();
  assert.equal(await page.getByRole("grid").count(), 0);
  assert.deepEqual(await axe(page), []);
  check();
  await close();
});

test("programmes and the phases of one are typed in as tables, from their page", async () => {
  const { page, check, close } = await visit(browser);
  const api = await asMember("coordinator");
  const { data } = await api("GET", "/phases?limit=1");
  const [{ id, title }] = data.items;
  await signIn(page, "coordinator", "/programmes");
  await page.getByRole("link", { name: "Saisir en tableau" }).first().click();
  await page.getByRole("grid").getByRole("columnheader", { name: "Titre" }).waitFor();
  await page.getByRole("link", { name: "Revenir à la liste" }).click();
  await page.getByRole("link", { name: "Saisir en tableau" }).last().click();
  const cell = page.getByRole("grid").getByRole("gridcell", { name: title, exact: true }).first();
  await cell.focus();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.type(`${word} phase`);
  await page.keyboard.press("Enter");
  await page.getByText("1 cellule est enregistrée.").waitFor();
  assert.equal((await api("GET", `/phases/${id}`)).data.title, `${word} phase`);
  await page.keyboard.press("Control+z");
  await page.getByText("Rien n’est changé.").waitFor();
  assert.equal((await api("GET", `/phases/${id}`)).data.title, title);
  check();
  await close();
});
