// Pictures of every page: those that the README shows, under docs/pictures/, and for whoever looks after the design all
// pages, windows and doors on sheets, narrow and wide, light and dark side by side, a sheet for each language, in the
// folder SHEETS when it is set. ONLY=part takes those alone whose name has it.
// Usage: npm run pictures, against a running program (scripts/pictures.sh starts one).
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { app, asMember, base, launch, settled, signIn, visit } from "./browser.mjs";
import { memberPages, publicPages } from "./pages.mjs";
import { scene } from "./scene.mjs";
import { doors, windows } from "./windows.mjs";

const docs = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const sheets = process.env.SHEETS;
const only = process.env.ONLY ?? "";
const locales = ["fr-FR", "en-GB"];
const looks = [390, 1440].flatMap((width) => [false, true].map((dark) => ({ width, dark })));

const browser = await launch();

/** The pictures that the documentation shows, each as who reads it would meet the page. */
const shown = {
  "experiments.png": { width: 1440, address: app("/experiments") },
  "map.png": { width: 1440, address: app("/experiments?view=map") },
  "dashboard.png": { width: 1440, address: app("/") },
  "front.png": { width: 1440, address: `${base}/` },
  "phone.png": { width: 390, address: app("/experiments") },
};

/** One page after the other in one browser; what cannot be reached is told, and the others are taken. */
async function take({ role, ...look }, wanted) {
  const { page, close } = await visit(browser, look);
  if (role) await signIn(page, role);
  for (const { address, file, whole, open } of wanted) {
    try {
      await page.goto("about:blank");
      await page.goto(address);
      await settled(page);
      await open?.(page, look.locale);
      // What is brought at the first click has no mark to wait for, and a picture is no test.
      if (open) await page.waitForTimeout(700);
      await page.screenshot({ path: file, fullPage: whole });
    } catch (error) {
      console.error(`${address} → ${file}: ${error.message.split("\n")[0]}`);
    }
  }
  await close();
}

/** One sheet a page and language: its four looks beside each other, on a page of their own. */
async function sheet(name, files) {
  const { page, close } = await visit(browser, { width: 1900 });
  const pictures = files
    .map((file) => `<img src="${file}" style="width:${file.includes("-390-") ? 300 : 620}px">`)
    .join("");
  await page.goto(`file://${sheets}`);
  await page.setContent(
    `<body style="margin:8px;display:flex;gap:8px;align-items:start;background:#888">${pictures}</body>`,
  );
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${sheets}/${name}.sheet.png`, fullPage: true });
  await close();
}

/** Everything there is to look at, by who is signed in for it. */
async function everything() {
  const call = await asMember("coordinator");
  const made = await scene();
  const roleOf = (path) => (path.startsWith("/administration") ? "administrator" : "coordinator");
  const inside = (await memberPages(call)).filter((path) => !path.includes("clients/"));
  return [
    ...(await publicPages()).map((path) => ({ name: `public${path}`, address: base + path, whole: true })),
    ...inside.map((path) => ({ name: `app${path}`, address: app(path), whole: true, role: roleOf(path) })),
    ...windows(made).map(({ path, name, role, open }) => ({
      name: `window-${name}`,
      address: app(path),
      role: role ?? roleOf(path),
      open,
    })),
    ...doors(made).map((one) => ({ ...one, name: `door-${one.name}`, whole: true })),
  ].filter(({ name }) => name.includes(only));
}

async function takeSheets() {
  mkdirSync(sheets, { recursive: true });
  const plain = (name) => name.replace(/[^\w]+/g, "_");
  const file = (name, { width, dark }, locale) =>
    `${sheets}/${plain(name)}-${locale.slice(0, 2)}-${width}-${dark ? "dark" : "light"}.png`;
  const all = await everything();
  for (const locale of process.env.LOCALE ? [process.env.LOCALE] : locales) {
    for (const look of looks) {
      for (const role of [undefined, "coordinator", "administrator"]) {
        const wanted = all.filter((one) => one.role === role);
        await take({ ...look, locale, role }, wanted.map((one) => ({ ...one, file: file(one.name, look, locale) })));
      }
    }
    for (const { name } of all) await sheet(`${plain(name)}-${locale.slice(0, 2)}`, looks.map((look) => file(name, look, locale)));
  }
}

if (sheets) await takeSheets();
else {
  mkdirSync(docs, { recursive: true });
  for (const [name, { address, width }] of Object.entries(shown)) {
    await take({ width, role: "coordinator" }, [{ address, file: docs + name }]);
  }
}
await browser.close();
