// Every page of the route tree, light and dark, desktop and phone, French and English: axe clean and quiet.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, base, launch, routes, signIn, visit } from "./browser.mjs";

let browser;
let paths;

/** `/experiments/$id/edit` with the id of a real record. */
async function filled(call) {
  const known = {};
  const all = [];
  for (const path of routes().filter((one) => !one.endsWith("/$"))) {
    const collection = path.split("/")[1];
    // Whoever does not administer is told that there is no such page.
    if (collection === "administration") known[collection] = "0190a000-0000-7000-8000-000000000001";
    if (path.includes("$id") && !known[collection]) {
      const { data } = await call("GET", `/${collection}?limit=1`);
      assert.ok(data.items[0], `there is no ${collection} to show`);
      known[collection] = data.items[0].id;
    }
    if (path.includes("$view")) {
      const { data } = await call("POST", "/views", { name: "Idées", collection: "experiments", query: "stage=idea" });
      all.push(path.replace("$view", data.id));
      continue;
    }
    all.push(path.replace("$id", known[collection]).replace("$collection", "stakeholders"));
  }
  return [
    ...all,
    "/experiments?view=cards",
    "/experiments?view=map",
    "/stakeholders?view=map",
    "/territories?view=shares",
    "/nowhere-to-be-found",
  ];
}

before(async () => {
  browser = await launch();
  const wish = { kind: "initiative", proposed: { title: "Un four à pain" }, message: "Nous serions six." };
  const headers = { "Content-Type": "application/json" };
  const sent = await fetch(`${base}/api/v1/suggestions`, { method: "POST", headers, body: JSON.stringify(wish) });
  assert.equal(sent.status, 201);
  paths = await filled(await asMember("coordinator"));
});
after(() => browser?.close());

/** Drawn, and nothing left to wait for. */
async function settled(page) {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await page.waitForLoadState("networkidle");
}

/** Nothing may be wider than the screen: WCAG 1.4.10. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { width, dark, locale } of [
  { width: 1440, dark: false, locale: "fr-FR" },
  { width: 1440, dark: true, locale: "en-GB" },
  { width: 390, dark: false, locale: "en-GB" },
  { width: 390, dark: true, locale: "fr-FR" },
]) {
  test(`every page at ${width} px, ${dark ? "dark" : "light"}, ${locale}`, async () => {
    const { page, check, close } = await visit(browser, { width, dark, locale });
    const wrong = [];
    await page.goto(app("/sign-in"));
    await settled(page);
    wrong.push(...(await axe(page)).map((line) => `/sign-in ${line}`));
    await signIn(page, "coordinator");
    for (const path of paths.filter((one) => one !== "/sign-in")) {
      await page.goto(app(path));
      await settled(page);
      wrong.push(...(await axe(page)).map((line) => `${path} ${line}`));
      const wide = await overflow(page);
      if (wide > 0) wrong.push(`${path} is ${wide} px wider than the screen`);
    }
    assert.deepEqual(wrong, []);
    check();
    await close();
  });
}

test("windows are axe clean too", async () => {
  const { page, check, close } = await visit(browser, { width: 390 });
  await signIn(page, "coordinator", "/experiments");
  await page.locator("main li a").first().click();
  for (const name of [/Rouvrir|Arrêter/, /Ajouter une hypothèse/, /Ajouter une implication/]) {
    await page.getByRole("button", { name }).first().click();
    await page.getByRole("dialog").waitFor();
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Ouvrir le menu" }).click();
  await page.getByRole("dialog").waitFor();
  assert.deepEqual(await axe(page), []);
  check();
  await close();
});
