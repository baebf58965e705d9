// Every page of the route tree, light and dark, desktop and phone, French and English: axe clean and quiet.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, axe, launch, settled, signIn, visit } from "./browser.mjs";
import { memberPages } from "./pages.mjs";

let browser;
let paths;

before(async () => {
  browser = await launch();
  paths = await memberPages(await asMember("coordinator"));
});
after(() => browser?.close());

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
