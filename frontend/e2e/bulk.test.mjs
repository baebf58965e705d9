// Twenty experiments changed at once and taken back, by the keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asMember, axe, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const word = `ruche${Date.now()}`;

async function twenty(api) {
  const { data } = await api("GET", "/phases?limit=1");
  const row = (number) => ({
    nature: "experiment",
    phase: data.items[0].id,
    title: `${word} ${number}`,
    visibility: "network",
  });
  const made = await api("POST", "/experiments/batch", Array.from({ length: 20 }, (_, index) => row(index + 1)));
  return made.data.results.map(({ id }) => id);
}

/** Presses the key on what has that name, as somebody does who tabbed to it. */
async function press(locator, key = "Enter") {
  await locator.focus();
  await locator.press(key);
}

async function moveToDesign(page) {
  await press(page.getByRole("button", { name: "Changer l’étape" }));
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Étape").selectOption("design");
  await press(dialog.getByRole("button", { name: "Changer les 20 fiches" }));
  return dialog;
}

test("twenty experiments change at once, one stays and is named, and all goes back", async () => {
  const { page, check, close } = await visit(browser);
  const api = await asMember("coordinator");
  const ids = await twenty(api);
  await signIn(page, "coordinator", `/experiments?q=${word}`);
  await press(page.getByRole("checkbox", { name: "Choisir les 20 fiches affichées" }), "Space");
  await page.getByText("20 fiches choisies").waitFor();
  assert.deepEqual(await axe(page), []);

  const first = await moveToDesign(page);
  await page.getByText("20 fiches sont changées.").waitFor();
  await first.waitFor({ state: "detached" });
  // It stays as long as the keyboard stands on it, however long the service takes below.
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).focus();
  assert.equal((await api("GET", `/experiments?q=${word}&stage=design&count=exact`)).data.total, 20);
  await press(page.getByRole("status").getByRole("button", { name: "Annuler" }));
  await page.getByText("C’est annulé.").last().waitFor();
  assert.equal((await api("GET", `/experiments?q=${word}&stage=idea&count=exact`)).data.total, 20);

  await api("POST", `/experiments/${ids[0]}/stage`, { to: "design" }, { "If-Match": "*" });
  await moveToDesign(page);
  const result = page.getByRole("dialog", { name: "Ce qui a été changé" });
  await result.getByText("1 fiche reste telle quelle").waitFor();
  await result.getByRole("link", { name: `${word} 1`, exact: true }).waitFor();
  assert.deepEqual(await axe(page), []);
  await press(result.getByRole("button", { name: "Annuler ces 19 changements" }));
  await page.getByText("C’est annulé.").last().waitFor();
  check();
  await close();
});

test("on a phone rows are chosen on their cards", async () => {
  const { page, check, close } = await visit(browser, { width: 390, dark: true });
  await signIn(page, "coordinator", `/experiments?q=${word}`);
  await page.getByRole("checkbox", { name: `${word} 7`, exact: false }).first().check();
  await page.getByText("1 fiche choisie").waitFor();
  await page.getByRole("button", { name: "Changer qui les voit" }).click();
  await page.getByRole("dialog").getByLabel("Visible par").selectOption("team");
  assert.deepEqual(await axe(page), []);
  await page.getByRole("dialog").getByRole("button", { name: "Changer la fiche" }).click();
  await page.getByText("1 fiche est changée.").waitFor();
  check();
  await close();
});
