// Without a mouse: sign in, skip to the content, filter, open, change the stage, leave a window with Escape.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account, app, launch, signIn, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? element?.tagName ?? "";
  });

/** Tab until the focus is where it should be; a trap or a lost focus ends the patience. */
async function tabTo(page, wanted, patience = 90) {
  for (let step = 0; step < patience; step++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${wanted}; it stands on “${await focused(page)}”`);
}

test("everything is done with the keyboard alone", async () => {
  const { page, check, close } = await visit(browser);
  const { email, password } = account("coordinator");
  await page.goto(app("/"));
  await page.locator("input[name=email]").waitFor();
  await page.locator("input[name=email]").focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await page.waitForFunction(() => document.activeElement?.matches("main h1"));
  await page.keyboard.press("Tab");
  await tabTo(page, /^Expérimentations$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Expérimentations" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await page.keyboard.press("/");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await tabTo(page, /^Étape/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.waitForURL(/stage=idea/);
  await page.keyboard.press("Escape");
  assert.match(await focused(page), /^Étape/);
  check();
  await close();
});

test("windows keep the focus, close with Escape and give it back; the skip link skips", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "coordinator", "/experiments");
  await page.locator("tbody th a").first().click();
  const button = page.getByRole("button", { name: /Rouvrir|Arrêter/ }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () =>
        document.activeElement === document.body || document.querySelector("dialog")?.contains(document.activeElement),
    );
    assert.ok(inside, "focus leaves the window");
  }
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.match(await focused(page), /Rouvrir|Arrêter/);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.keyboard.type("Thèmes");
  await page
    .getByRole("option", { name: /Thèmes/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();
  await page.evaluate(() => document.body.focus());
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /Aller au contenu/);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
  check();
  await close();
});
