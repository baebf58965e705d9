// An involvement for many at once, and a change of many that one leaves and comes back to.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const word = `lien${Date.now()}`;

async function made(api, count, name = word) {
  const { data } = await api("GET", "/phases?limit=1");
  const row = (number) => ({
    nature: "experiment",
    phase: data.items[0].id,
    title: `${name} ${number}`,
    visibility: "network",
  });
  const answer = await api(
    "POST",
    "/experiments/batch",
    Array.from({ length: count }, (_, index) => row(index + 1)),
  );
  return answer.data.results.map(({ id }) => id);
}

test("a coach is added to several experiments at once, and taken back at once", async () => {
  const { page, check, close } = await visit(browser);
  const api = await asMember("coordinator");
  const ids = await made(api, 3);
  const who = await api("POST", "/stakeholders", {
    kind: "organisation",
    name: `${word} coopérative`,
    visibility: "network",
  });
  const part = { experiment: ids[0], stakeholder: who.data.id, role: "coach" };
  await api("POST", "/involvements", part);
  const count = async () => (await api("GET", `/involvements?stakeholder=${who.data.id}&count=exact`)).data.total;
  await signIn(page, "coordinator", `/experiments?q=${word}`);
  await page.getByRole("checkbox", { name: "Choisir les 3 fiches affichées" }).check();
  await page.getByRole("button", { name: "Ajouter une implication" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Acteur").fill(`${word} coop`);
  await page.getByRole("option", { name: new RegExp(`${word} coopérative`) }).click();
  await dialog.getByLabel("Rôle").selectOption("coach");
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole("button", { name: "Changer les 3 fiches" }).click();
  await page.getByText("2 fiches sont changées.").waitFor();
  assert.equal(await count(), 3);
  await page.getByRole("status").getByRole("button", { name: "Annuler" }).click();
  await page.getByText("C’est annulé.").last().waitFor();
  assert.equal(await count(), 1);
  check();
  await close();
});

test("a change of many goes on when one leaves, and is found again with what came of it", async () => {
  const { page, check, close } = await visit(browser);
  const api = await asMember("coordinator");
  const name = `${word}long`;
  // So many that one can leave in the middle on a fast machine too.
  await made(api, 1000, name);
  await made(api, 1000, name);
  await signIn(page, "coordinator", `/experiments?q=${name}`);
  await page.getByRole("checkbox", { name: "Choisir les 50 fiches affichées" }).check();
  await page.getByRole("button", { name: /^Choisir les 2.000 fiches trouvées$/ }).click();
  await page.getByRole("button", { name: "Changer qui les voit" }).click();
  await page.getByRole("dialog").getByLabel("Visible par").selectOption("team");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Changer les 2.000 fiches$/ })
    .click();
  await page.getByText(/^[1-9].* sur 2.000 fiches vues/).waitFor();
  await page.getByRole("button", { name: "Laisser faire" }).click();
  const works = page.getByRole("region", { name: "Changements en cours" });
  await works.waitFor();
  assert.deepEqual(await axe(page), []);

  await page.goto(app("/"));
  await page.goto(app(`/experiments?q=${name}`));
  await works.getByText(/2.000 fiches sont changées\./).waitFor({ timeout: 120_000 });
  assert.equal((await api("GET", `/experiments?q=${name}&limit=1`)).data.items[0].visibility, "team");
  await works.getByRole("button", { name: "Annuler" }).click();
  await works.waitFor({ state: "detached", timeout: 120_000 });
  assert.equal((await api("GET", `/experiments?q=${name}&limit=1`)).data.items[0].visibility, "network");
  check();
  await close();
});
