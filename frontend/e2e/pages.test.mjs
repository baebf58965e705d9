// Every page of the route tree by who is there for it, light and dark, desktop and phone, French and English: axe clean and quiet.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, settled, signIn, visit } from "./browser.mjs";
import { memberPages } from "./pages.mjs";

let browser;
let paths;
let client;

before(async () => {
  browser = await launch();
  paths = await memberPages(await asMember("coordinator"));
  const administrator = await asMember("administrator");
  const made = { name: `Annuaire ${Date.now()}`, scopes: ["read", "write:stakeholders"], secret_days: 365 };
  client = (await administrator("POST", "/clients", made)).data.id;
});
after(() => browser?.close());

/** Nothing may be wider than the screen: WCAG 1.4.10. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The pages that this role is there for; whoever else opens those of the administration is told so. */
function pagesOf(role) {
  if (role === "coordinator") return paths.filter((path) => path !== "/sign-in");
  const own = paths.filter((path) => path.startsWith("/administration") && !path.includes("/clients/"));
  return [...own, `/administration/clients/${client}`];
}

async function lookedAt(page, path) {
  await page.goto(app(path));
  await settled(page);
  const wide = await overflow(page);
  return [
    ...(await axe(page)).map((line) => `${path} ${line}`),
    ...(wide > 0 ? [`${path} is ${wide} px wider than the screen`] : []),
  ];
}

for (const { width, dark, locale } of [
  { width: 1440, dark: false, locale: "fr-FR" },
  { width: 1440, dark: true, locale: "en-GB" },
  { width: 390, dark: false, locale: "en-GB" },
  { width: 390, dark: true, locale: "fr-FR" },
]) {
  for (const role of ["coordinator", "administrator"]) {
    test(`every page, as ${role}, at ${width} px, ${dark ? "dark" : "light"}, ${locale}`, async () => {
      const { page, check, close } = await visit(browser, { width, dark, locale });
      const wrong = await lookedAt(page, "/sign-in");
      await signIn(page, role);
      for (const path of pagesOf(role)) wrong.push(...(await lookedAt(page, path)));
      assert.deepEqual(wrong, []);
      check();
      await close();
    });
  }
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
