// A browser on the running program: signed in by role, and failing on what nobody should ever see in a console.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { enrolled, freshCode, isEnrolled } from "./factor.mjs";

export const base = process.env.ESSAIM_URL ?? "http://localhost:8080";
const accounts = JSON.parse(process.env.ESSAIM_E2E_ACCOUNTS ?? "{}");
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: flags });
}

export function account(role) {
  const known = accounts[role];
  if (!known) throw new Error(`ESSAIM_E2E_ACCOUNTS has no ${role}`);
  return known;
}

/** Notes console errors, policy violations, failed scripts and requests that leave the house. */
function guard(page, faults, expected, origins) {
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const status = /status of (\d+)/.exec(message.text())?.[1];
    if (status && expected.has(Number(status))) return;
    faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && !origins.includes(origin)) faults.push(`foreign: ${request.url()}`);
  });
}

/**
 * A fresh profile with one page. `expected` names the statuses that this journey provokes on purpose: a browser
 * writes each into its console; `elsewhere` the origins that it leads to. `check()` throws on anything else that was
 * noted.
 */
export async function visit(browser, wish = {}) {
  const { width = 1440, dark = false, locale = "fr-FR", expected = [], elsewhere = [] } = wish;
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: dark ? "dark" : "light",
    locale,
    reducedMotion: "reduce",
  });
  const faults = [];
  const statuses = new Set(expected);
  const open = async () => {
    const page = await context.newPage();
    guard(page, faults, statuses, [new URL(base).origin, ...elsewhere]);
    page.setDefaultTimeout(10_000);
    return page;
  };
  const page = await open();
  return {
    page,
    context,
    open,
    check() {
      if (faults.length > 0) throw new Error(`the browser complained:\n${faults.join("\n")}`);
    },
    close: () => context.close(),
  };
}

export const app = (path) => `${base}/app${path}`;

/** An administrator's second factor is enrolled at the first sign-in of all, and shown at each. */
export async function signIn(page, role, path = "/") {
  const { email, password } = account(role);
  if (role === "administrator" && !isEnrolled()) await tokenOf(role);
  await page.goto(app(path));
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.keyboard.press("Enter");
  if (role === "administrator") {
    await page.locator("input[name=code]").fill(await freshCode());
    await page.keyboard.press("Enter");
  }
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  // The page itself: the door has a title too.
  await page.locator("#content h1").waitFor();
}

const tokens = {};

/** An access token; one a process and role is enough for the ten minutes that it lives. */
async function tokenOf(role) {
  if (tokens[role]?.until > Date.now()) return tokens[role].value;
  const headers = { "Content-Type": "application/json", Origin: base, "Sec-Fetch-Site": "same-origin" };
  const post = async (path, body) => {
    const answer = await fetch(`${base}/api/v1/auth/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} as ${role}: ${answer.status}`);
    return { status: answer.status, ...(await answer.json()) };
  };
  const first = await post("login", account(role));
  const halfway = first.status === 202;
  const { access_token: value } = halfway
    ? await post("second-factor", { challenge: first.challenge, code: await freshCode() })
    : first;
  if (role === "administrator" && !halfway) await enrolled(base, value);
  tokens[role] = { value, until: Date.now() + 500_000 };
  return value;
}

/** The API as the same member, for what a journey needs beside the screen: a second person's change. */
export async function asMember(role) {
  const token = await tokenOf(role);
  return async (method, path, body, more = {}) => {
    const kind = method === "PATCH" ? "application/merge-patch+json" : "application/json";
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body ? { "Content-Type": kind } : {}), ...more },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return { data: response.status === 204 ? undefined : await response.json(), etag: response.headers.get("ETag") };
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands, in a line each. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(
    (run) => window.axe.run(document, { runOnly: run, resultTypes: ["violations"] }),
    tags,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? node.failureSummary ?? ""}`),
  );
}

/** Drawn, and nothing left to wait for. */
export async function settled(page) {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await page.waitForLoadState("networkidle");
  // What a map is drawn from may be there before it is drawn.
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".leaflet-container")].every((map) => map.querySelector("path")),
  );
}

/** The paths of the route tree, so that a new page cannot be forgotten. */
export function routes() {
  const tree = readFileSync(new URL("../src/routeTree.gen.ts", import.meta.url), "utf8");
  const block = /fullPaths:([\s\S]*?)fileRoutesByTo/.exec(tree)?.[1] ?? "";
  const paths = [...block.matchAll(/'([^']+)'|"([^"]+)"/g)].map((match) => match[1] ?? match[2]);
  return [...new Set(paths.map((path) => path.replace(/(.)\/$/, "$1")))];
}
