// Finding and seeing: an experiment by a misspelt word, with the keyboard alone; the screens as somebody else has them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, signIn, visit } from "./browser.mjs";

let browser;
let made;
before(async () => {
  browser = await launch();
  const call = await asMember("coordinator");
  const { data } = await call("GET", "/phases?limit=1");
  const body = { nature: "experiment", phase: data.items[0].id, title: "Quincaillerie participative", visibility: "network" };
  made = (await call("POST", "/experiments", body)).data.id;
});
after(() => browser?.close());

test("an experiment is found by a misspelt word, with the keyboard alone", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator");
  await page.getByRole("navigation").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.keyboard.type("quincailerie partcipative");
  await page.getByText(/Résultats pour «.quincaillerie participative.»/).first().waitFor();
  const option = page.getByRole("option", { name: /Quincaillerie participative/ });
  assert.equal(await option.getAttribute("aria-selected"), "true");
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Quincaillerie participative" }).waitFor();
  assert.ok(page.url().endsWith(`/experiments/${made}`));
  // What was seen last is offered before anything is typed.
  await page.goto(app("/themes"));
  await page.locator("main h1").waitFor();
  await page.keyboard.press("/");
  await page.getByRole("group", { name: "Vu récemment" }).getByRole("option").first().waitFor();
  check();
  await close();
});

for (const width of [1440, 390]) {
  test(`seen as somebody not signed in, and back, at ${width} px`, async () => {
    const { page, check, close } = await visit(browser, { width, expected: [404] });
    await signIn(page, "coordinator", `/experiments/${made}`);
    const title = page.getByRole("heading", { level: 1, name: "Quincaillerie participative" });
    await title.waitFor();
    if (width < 500) await page.getByRole("button", { name: "Ouvrir le menu" }).click();
    await page.getByLabel("Voir comme").locator("visible=true").selectOption("anonymous");
    await page.getByText("Vous voyez comme une personne non connectée.").waitFor();
    await title.waitFor({ state: "detached" });
    await page.locator("#content h1").waitFor();
    assert.deepEqual(await axe(page), []);
    await page.getByRole("button", { name: "Revenir à ma vue" }).click();
    await title.waitFor();
    assert.equal(await page.getByText("Vous voyez comme").count(), 0);
    check();
    await close();
  });
}

test("each screen has its help, from the screen", async () => {
  const { page, check, close } = await visit(browser, { width: 390 });
  await signIn(page, "coordinator", "/experiments");
  await page.getByRole("button", { name: "Ouvrir le menu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Aide sur cet écran" }).click();
  await page.getByRole("dialog", { name: /^Aide.: les expérimentations/ }).waitFor();
  assert.deepEqual(await axe(page), []);
  check();
  await close();
});
