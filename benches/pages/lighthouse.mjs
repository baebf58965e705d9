// Judges pages of a running program with Lighthouse, signed in where a page asks for it; one line of JSON for each.
// The environment names the program (ESSAIM_URL) and the demonstration's password (PASSWORD).
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const base = process.env.ESSAIM_URL;
const password = process.env.PASSWORD;
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  headless: true,
  args: flags,
});
const port = Number(new URL(browser.wsEndpoint()).port);

async function json(path) {
  const answer = await fetch(base + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Signs in as people do, so that the browser keeps the cookie. */
async function signIn() {
  const page = await browser.newPage();
  await page.goto(`${base}/app/sign-in`, { waitUntil: "networkidle0" });
  await page.type("input[name=email]", "coordinator@example.org");
  await page.type("input[name=password]", password);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !location.pathname.endsWith("/sign-in"), { timeout: 30_000 });
  await page.close();
}

/** Each page is judged as at a first visit: cookies stay, files are fetched. */
async function forgetFiles() {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send("Network.clearBrowserCache");
  await page.close();
}

async function judge(name, path) {
  await forgetFiles();
  const { lhr } = await lighthouse(base + path, {
    port,
    output: "json",
    logLevel: "silent",
    onlyCategories: ["performance", "accessibility", "best-practices"],
    // The session must outlive the page's visit.
    disableStorageReset: true,
  });
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  const score = (category) => Math.round((lhr.categories[category].score ?? 0) * 100);
  const audit = (id) => lhr.audits[id]?.numericValue ?? 0;
  const lost = Object.values(lhr.categories)
    .filter(({ id }) => id !== "performance")
    .flatMap(({ auditRefs }) => auditRefs)
    .map(({ id }) => lhr.audits[id])
    .filter(
      ({ score: one, scoreDisplayMode: mode }) =>
        one !== null && one < 1 && mode !== "informative" && mode !== "notApplicable" && mode !== "manual",
    )
    .map(({ id }) => id);
  const figure = {
    name,
    performance: score("performance"),
    accessibility: score("accessibility"),
    best_practices: score("best-practices"),
    cls: Number(audit("cumulative-layout-shift").toFixed(3)),
    largest_ms: Math.round(audit("largest-contentful-paint")),
    kb: Number((audit("total-byte-weight") / 1000).toFixed(1)),
    lost,
  };
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

try {
  const [experiment] = (await json("/api/v1/experiments?limit=1")).items;
  const [territory] = (await json("/api/v1/territories?limit=1&scheme=insee-departement")).items;
  await judge("front door", "/");
  await judge("public list of experiments", "/experiments");
  await judge("public page of an experiment", `/experiments/${experiment.id}`);
  await judge("public page of a territory", `/territories/${territory.id}`);
  await judge("sign-in", "/app/sign-in");
  await signIn();
  await judge("dashboard", "/app/");
  await judge("experiments", "/app/experiments");
  await judge("an experiment", `/app/experiments/${experiment.id}`);
  await judge("stakeholders", "/app/stakeholders");
} finally {
  await browser.close();
}
