// The public front door, as anybody finds it: axe clean in both themes and on a phone, light, without a script and
// without a request to anybody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { axe, base, launch, visit } from "./browser.mjs";
import { publicPages } from "./pages.mjs";

/** All that a page makes a browser fetch, in bytes as sent. */
const WEIGHT = 100 * 1024;

let browser;
let paths;

before(async () => {
  browser = await launch();
  paths = await publicPages();
});
after(() => browser?.close());

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { width, dark, locale } of [
  { width: 1440, dark: false, locale: "fr-FR" },
  { width: 1440, dark: true, locale: "en-GB" },
  { width: 390, dark: false, locale: "en-GB" },
  { width: 390, dark: true, locale: "fr-FR" },
]) {
  test(`public pages at ${width} px, ${dark ? "dark" : "light"}, ${locale}`, async () => {
    const { page, check, close } = await visit(browser, { width, dark, locale, expected: [404] });
    const wrong = [];
    for (const path of paths) {
      await page.goto(base + path);
      wrong.push(...(await axe(page)).map((line) => `${path} ${line}`));
      const wide = await overflow(page);
      if (wide > 0) wrong.push(`${path} is ${wide} px wider than the screen`);
    }
    assert.deepEqual(wrong, []);
    check();
    await close();
  });
}

test("each public page weighs at most 100 kB with all that it fetches", async () => {
  const heavy = [];
  for (const path of paths) {
    const { page, check, close } = await visit(browser, { expected: [404] });
    const sizes = [];
    page.on("requestfinished", (request) =>
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize)),
    );
    await page.goto(base + path, { waitUntil: "networkidle" });
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    if (weight > WEIGHT) heavy.push(`${path}: ${weight}`);
    check();
    await close();
  }
  assert.deepEqual(heavy, []);
});

test("somebody without JavaScript goes from their postcode to what is tried and to its feed", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto(base);
  await page.getByLabel("Code postal ou nom de commune").fill("brets");
  await page.getByRole("button", { name: "Trouver" }).click();
  await page
    .getByRole("link", { name: "Brest" })
    .or(page.getByRole("heading", { name: /Près de/ }))
    .first()
    .waitFor();
  if (!(await page.getByRole("heading", { name: /^Près de Brest/ }).isVisible())) {
    await page
      .getByRole("link", { name: /^Brest$/ })
      .first()
      .click();
  }
  await page.getByRole("heading", { level: 1, name: "Près de Brest" }).waitFor();
  await page.locator(".cards a").first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  const picture = await page.locator("meta[property='og:image']").getAttribute("content");
  const card = await context.request.get(picture);
  assert.equal(card.headers()["content-type"], "image/png");
  await page.goto(`${base}/experiments`);
  await page.getByLabel("Étape").selectOption({ label: "en cours" });
  await page.getByRole("button", { name: "Chercher" }).click();
  assert.match(page.url(), /stage=running/);
  assert.ok((await page.locator(".card").count()) > 0);
  const feed = await page.locator("link[type='application/atom+xml']").first().getAttribute("href");
  assert.match(await (await context.request.get(feed)).text(), /<feed /);
  await context.close();
});

test("the code of the screens comes packed as the build packed it, and plain to who cannot unpack it", async () => {
  const html = await (await fetch(`${base}/app/`)).text();
  const [, shell] = /href="([^"]*shell-[^"]*\.js)"/.exec(html) ?? [];
  const ask = (coding) => fetch(base + shell, { headers: { "Accept-Encoding": coding } });
  const [packed, plain] = await Promise.all([ask("br"), ask("identity")]);
  assert.equal(packed.headers.get("Content-Encoding"), "br");
  assert.equal(plain.headers.get("Content-Encoding"), null);
  assert.notEqual(packed.headers.get("ETag"), plain.headers.get("ETag"));
  assert.equal(await packed.text(), await plain.text());
  const held = { "Accept-Encoding": "br", "If-None-Match": packed.headers.get("ETag") };
  assert.equal((await fetch(base + shell, { headers: held })).status, 304);
});
