// A list kept under a name: sent as an address, opened by somebody else, who sees what they may see.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const word = `essaim${Date.now()}`;

test("a shared view shows another member what they may see, and a private one nothing", async () => {
  const api = await asMember("contributor");
  const { data } = await api("GET", "/phases?limit=1");
  for (const visibility of ["private", "network"]) {
    const title = `${word} ${visibility}`;
    await api("POST", "/experiments", { nature: "experiment", phase: data.items[0].id, title, visibility });
  }
  const mine = await visit(browser);
  await signIn(mine.page, "contributor", `/experiments?q=${word}&stage=idea`);
  await mine.page.getByRole("link", { name: `${word} private` }).waitFor();
  await mine.page.getByRole("button", { name: "Vues" }).press("Enter");
  await mine.page.getByLabel("Nom de la vue").fill(`${word} à suivre`);
  assert.deepEqual(await axe(mine.page), []);
  await mine.page.getByRole("checkbox", { name: "Partager avec les membres" }).check();
  await mine.page.getByRole("button", { name: "Garder cette vue" }).click();
  await mine.page.waitForURL(/saved=/);
  await mine.page.getByText(`Vue « ${word} à suivre »`).waitFor();
  const id = new URL(mine.page.url()).searchParams.get("saved");

  const other = await visit(browser, { width: 390, expected: [404] });
  await signIn(other.page, "reader", `/views/${id}`);
  await other.page.getByRole("link", { name: `${word} network` }).waitFor();
  assert.equal(await other.page.getByText(`${word} private`).count(), 0);
  assert.match(other.page.url(), /stage=idea/);
  assert.deepEqual(await axe(other.page), []);

  await mine.page.getByRole("button", { name: "Vues" }).click();
  await mine.page.getByRole("button", { name: "Ne plus partager" }).click();
  await mine.page.getByText("Vous seul·e pouvez ouvrir cette vue").waitFor();
  await other.page.goto(app(`/views/${id}`));
  await other.page.getByRole("heading", { name: "Cette vue n’est pas là" }).waitFor();
  mine.check();
  other.check();
  await mine.close();
  await other.close();
});

test("a list opens with the view that was chosen for it, says what it does not know any more, and is asked whole", async () => {
  const { page, check, close } = await visit(browser, { dark: true });
  const api = await asMember("coach");
  const body = {
    name: `${word} ancienne`,
    collection: "experiments",
    query: "stage=running&stage=pause&couleur=verte",
  };
  const { data: view } = await api("POST", "/views", body);
  await signIn(page, "coach", `/views/${view.id}`);
  await page.getByRole("alert").getByText("couleur : verte").waitFor();
  await page.getByRole("alert").getByText("pause").waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Vues" }).click();
  await page.getByRole("button", { name: "Ouvrir la liste avec" }).click();
  await page.getByRole("button", { name: "Ne plus ouvrir avec" }).waitFor();

  await page.goto(app("/"));
  await page.getByRole("navigation").getByRole("link", { name: "Expérimentations" }).first().click();
  await page.waitForURL(/saved=/);
  assert.match(page.url(), /stage=running/);
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await page.waitForURL((url) => !url.search.includes("stage"));

  await page.getByRole("button", { name: "Vues" }).click();
  await page.getByLabel("Nom de la vue").first().fill(`${word} renommée`);
  await page.getByRole("button", { name: "Renommer" }).click();
  await page.getByText("La vue est enregistrée.").waitFor();
  await page.getByRole("button", { name: "Supprimer" }).click();
  await page.getByText(`La vue « ${word} renommée » est supprimée.`).waitFor();
  assert.equal(
    (await api("GET", "/views?collection=experiments")).data.items.filter(
      ({ name }) => name.includes(word) && !name.includes("suivre"),
    ).length,
    0,
  );
  check();
  await close();
});
