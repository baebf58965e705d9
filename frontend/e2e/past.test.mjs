// What was is never far: an earlier state put back, and the bin looked through, given back from and emptied.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, signIn, visit } from "./browser.mjs";

let browser;
let call;
before(async () => {
  browser = await launch();
  call = await asMember("coordinator");
});
after(() => browser?.close());

const stamp = Date.now();

/** An organisation that a second person could have made: with a past of several states. */
async function organisation(name) {
  return call("POST", "/stakeholders", { kind: "organisation", name, description: "Une régie de quartier." });
}

test("an earlier state is put back", async () => {
  const name = `Régie des prés ${stamp}`;
  const made = await organisation(name);
  const { id } = made.data;
  const changed = { name: `Régie ${stamp}`, description: "Une régie de village.", website: "https://regie.example" };
  const second = await call("PATCH", `/stakeholders/${id}`, changed, { "If-Match": made.etag });
  await call("PATCH", `/stakeholders/${id}`, { short_name: "RP" }, { "If-Match": second.etag });

  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", `/stakeholders/${id}`);
  await page.getByText("Historique des modifications").click();
  await page.getByRole("button", { name: /^Remettre cet état/ }).last().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("quartier").waitFor();
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole("button", { name: "Remettre" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  const { data } = await call("GET", `/stakeholders/${id}`);
  assert.equal(data.revision, 4);
  assert.deepEqual([data.description, data.website, data.short_name], ["Une régie de quartier.", undefined, undefined]);
  check();
  await close();
});

test("the bin gives back, and is emptied for good after one question", async () => {
  const [kept, gone] = [`Gardée ${stamp}`, `Effacée ${stamp}`];
  const first = await organisation(kept);
  const second = await organisation(gone);
  await call("POST", "/relationships", { from: second.data.id, to: first.data.id, kind: "partner_of" });
  for (const { data, etag } of [first, second])
    await call("DELETE", `/stakeholders/${data.id}`, undefined, { "If-Match": etag });

  const { page, check, close } = await visit(browser, { width: 390, expected: [404, 410] });
  await signIn(page, "coordinator", "/bin");
  await page.getByRole("button", { name: new RegExp(`Rétablir.*${kept}`) }).click();
  await page.getByText(`« ${kept} » est rétabli.`).waitFor();
  await page.getByRole("checkbox", { name: new RegExp(gone) }).check();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Effacer pour toujours" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Liens entre acteurs (1)").waitFor();
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("La fiche est effacée.").waitFor();
  await assert.rejects(call("GET", `/stakeholders/${second.data.id}`), /404|410/);
  assert.equal((await call("GET", `/stakeholders/${first.data.id}`)).data.name, kept);
  await page.goto(app(`/stakeholders/${second.data.id}`));
  await page.getByRole("heading", { level: 1 }).waitFor();
  check();
  await close();
});

test("a phase's deliverable is changed in place, and somebody else's change is not written over", async () => {
  const programme = await call("POST", "/programmes", { title: `Programme ${stamp}` });
  const body = { programme: programme.data.id, kind: "experimentation", title: `Phase des essais ${stamp}`, position: 1 };
  const made = await call("POST", "/phases", { ...body, starts_on: "2024-01", ends_on: "2025-12" });
  const { page, check, close } = await visit(browser, { expected: [412] });
  await signIn(page, "coordinator", "/programmes");
  const edit = page.getByRole("button", { name: `Modifier ${body.title}` });
  await edit.click();
  const dialog = page.getByRole("dialog").first();
  await dialog.getByRole("button", { name: "Ajouter un livrable" }).click();
  await dialog.getByRole("group", { name: "Livrable 1" }).getByLabel(/^Titre/).fill("Le guide");
  await dialog.getByLabel(/^Échéance/).fill("06/2024");
  assert.deepEqual(await axe(page), []);

  // Meanwhile somebody else gives the phase another end.
  await call("PATCH", `/phases/${made.data.id}`, { ends_on: "2026-03" }, { "If-Match": made.etag });
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  const conflict = page.getByRole("dialog").last();
  await conflict.getByRole("heading", { name: /entre-temps/ }).waitFor();
  await conflict.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  let { data } = await call("GET", `/phases/${made.data.id}`);
  assert.deepEqual([data.ends_on, data.deliverables], ["2026-03", [{ title: "Le guide", due_on: "2024-06" }]]);

  await page.getByRole("button", { name: /^Rendu aujourd’hui.*Le guide/ }).click();
  await page.locator("li").getByText(/Le guide · rendu/).waitFor();
  ({ data } = await call("GET", `/phases/${made.data.id}`));
  assert.match(data.deliverables[0].done_on, /^\d{4}-\d{2}-\d{2}$/);
  check();
  await close();
});
