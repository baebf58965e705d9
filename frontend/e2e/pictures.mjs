// Pictures of every page: those that the README shows, under docs/pictures/, and for whoever looks after the design all
// pages on sheets, narrow and wide, light and dark, French and English side by side, in the folder SHEETS when it is set.
// Usage: npm run pictures, against a running program (scripts/pictures.sh starts one).
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { app, asMember, base, launch, settled, signIn, visit } from "./browser.mjs";
import { memberPages, publicPages } from "./pages.mjs";

const docs = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const sheets = process.env.SHEETS;
const looks = [
  { width: 390, dark: false, locale: "fr-FR" },
  { width: 390, dark: true, locale: "en-GB" },
  { width: 1440, dark: false, locale: "fr-FR" },
  { width: 1440, dark: true, locale: "en-GB" },
];

const browser = await launch();
const call = await asMember("coordinator");
const pages = [
  ...(await publicPages()).map((path) => ({ name: `public${path}`, address: base + path })),
  ...(await memberPages(call)).map((path) => ({ name: `app${path}`, address: app(path) })),
];

/** The pictures that the documentation shows, each as who reads it would meet the page. */
const shown = {
  "experiments.png": { width: 1440, address: app("/experiments") },
  "map.png": { width: 1440, address: app("/experiments?view=map") },
  "dashboard.png": { width: 1440, address: app("/") },
  "front.png": { width: 1440, address: `${base}/` },
  "phone.png": { width: 390, address: app("/experiments") },
};

async function take({ width, dark = false, locale = "fr-FR" }, wanted) {
  const { page, close } = await visit(browser, { width, dark, locale });
  await signIn(page, "coordinator");
  for (const { address, file, whole } of wanted) {
    await page.goto(address);
    await settled(page);
    await page.screenshot({ path: file, fullPage: whole });
  }
  await close();
}

/** One sheet a page: its four looks beside each other, on a page of their own. */
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

mkdirSync(docs, { recursive: true });
for (const [name, one] of Object.entries(shown)) await take(one, [{ address: one.address, file: docs + name }]);

if (sheets) {
  mkdirSync(sheets, { recursive: true });
  const plain = (name) => name.replace(/[^\w]+/g, "_");
  const file = (name, { width, dark, locale }) =>
    `${sheets}/${plain(name)}-${width}-${dark ? "dark" : "light"}-${locale.slice(0, 2)}.png`;
  for (const look of looks) {
    await take(
      look,
      pages.map(({ name, address }) => ({ address, file: file(name, look), whole: true })),
    );
  }
  for (const { name } of pages) {
    await sheet(
      plain(name),
      looks.map((look) => file(name, look)),
    );
  }
}
await browser.close();
