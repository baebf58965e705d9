// On paper: what one reads and nothing to click on; a territory's page is one sheet.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, base, launch, settled, signIn, visit } from "./browser.mjs";

let browser;
let experiment;

before(async () => {
  browser = await launch();
  const call = await asMember("coordinator");
  const { data } = await call("GET", "/experiments?sort=starts_on&limit=100");
  experiment = data.items.find(({ summary, territories }) => summary && territories?.length);
});

after(() => browser?.close());

/** How many sheets the page takes, as the browser writes them. */
async function sheets(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return Number(/\/Count (\d+)/.exec(pdf)?.[1]);
}

test("a list and a record print without ways to anywhere else, light on a dark screen too", async () => {
  const { page, check, close } = await visit(browser, { dark: true });
  await signIn(page, "coordinator");
  for (const path of ["/experiments", `/experiments/${experiment.id}`]) {
    await page.goto(app(path));
    await settled(page);
    const asked = page.getByRole("heading", { level: 1 });
    await page.emulateMedia({ media: "print" });
    assert.ok(await asked.isVisible());
    assert.equal(await page.getByRole("navigation").first().isVisible(), false);
    const clicked = await page.locator("main .mantine-Button-root, main [role=search] input").all();
    for (const one of clicked) assert.equal(await one.isVisible(), false);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(paper, "rgb(255, 255, 255)");
    assert.ok((await sheets(page)) > 0);
    await page.emulateMedia({ media: null });
  }
  check();
  await close();
});

test("a territory's page is a note of one sheet", async () => {
  const { page, check, close } = await visit(browser);
  await page.goto(`${base}/territories/${experiment.territories[0]}`);
  await page.waitForLoadState("networkidle");
  assert.equal(await sheets(page), 1);
  check();
  await close();
});
