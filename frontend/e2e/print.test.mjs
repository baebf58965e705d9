// On paper: what one reads and nothing to click on; a territory's page is one sheet.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app, asMember, base, launch, settled, signIn, visit } from "./browser.mjs";
import { memberPages, publicPages } from "./pages.mjs";

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

/** What is wrong with the page as it is printed now, in a line each. */
const faults = (page) =>
  page.evaluate(() => {
    const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const told = (element) => (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40);
    const left = [...document.querySelectorAll(".mantine-Button-root, nav, [role=search] input, .map-controls")];
    const boxes = [...document.querySelectorAll("main *")].filter(
      (box) => /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1,
    );
    return [
      ...left.filter(seen).map((control) => `a control is left: ${told(control)}`),
      ...boxes.filter(seen).map((box) => `cut off: ${told(box)}`),
      ...([...document.querySelectorAll("h1")].some(seen) ? [] : ["no title"]),
    ];
  });

async function wrongOn(page, addresses) {
  const wrong = [];
  for (const address of addresses) {
    await page.goto(address);
    await settled(page);
    await page.emulateMedia({ media: "print" });
    // With reduced motion a colour still takes a frame to change.
    const white = () => getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)";
    await page.waitForFunction(white).catch(() => wrong.push(`${address}: the sheet is not white`));
    wrong.push(...(await faults(page)).map((fault) => `${address}: ${fault}`));
    const count = await sheets(page);
    if (!(count > 0 && count < 10)) wrong.push(`${address}: ${count} sheets`);
    await page.emulateMedia({ media: null });
  }
  return wrong;
}

for (const role of ["coordinator", "administrator"]) {
  test(`every page prints what one reads, as ${role}, on white, whole and without controls`, async () => {
    const all = await memberPages(await asMember("coordinator"));
    const own = all.filter((path) => path.startsWith("/administration") === (role === "administrator"));
    const { page, check, close } = await visit(browser, { dark: true, expected: [404] });
    await signIn(page, role);
    // What is typed into stays a form on paper too.
    const read = own.filter((path) => !/new|edit|clients\//.test(path));
    assert.deepEqual(await wrongOn(page, read.map(app)), []);
    check();
    await close();
  });
}

test("every public page prints likewise", async () => {
  const { page, check, close } = await visit(browser, { dark: true, expected: [404] });
  assert.deepEqual(await wrongOn(page, (await publicPages()).map((path) => base + path)), []);
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
