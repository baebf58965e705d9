// A partner's program, from its making to its revocation: secret copied, token, first write, webhook, test, replay,
// another secret.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { axe, base, launch, signIn, visit } from "./browser.mjs";

let browser;
let receiver;
const received = [];

before(async () => {
  browser = await launch();
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      received.push({ headers: request.headers, body: JSON.parse(body) });
      response.writeHead(204).end();
    });
  });
  await new Promise((listening) => receiver.listen(0, "127.0.0.1", listening));
});
after(async () => {
  await browser?.close();
  receiver?.closeAllConnections();
  receiver?.close();
});

const name = `Annuaire régional ${Date.now()}`;

async function until(what, done) {
  for (let tries = 0; tries < 600; tries++) {
    if (done()) return;
    await new Promise((passed) => setTimeout(passed, 100));
  }
  assert.fail(what);
}

/** What the window shows once, and what its button copies. */
async function shownOnce(page, context, label) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = page.getByRole("dialog");
  const value = await dialog.locator("dt", { hasText: label }).locator("xpath=../dd/code").innerText();
  await dialog.getByRole("button", { name: `Copier ${label}` }).click();
  await dialog.getByText(`${label} est copié.`).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), value);
  return value;
}

/** A token, as a program asks for it. */
async function token(id, secret) {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: id, client_secret: secret });
  const answer = await fetch(`${base}/oauth/token`, { method: "POST", body });
  return { status: answer.status, ...(await answer.json()) };
}

function asClient(access, method, path, body) {
  const headers = { Authorization: `Bearer ${access}`, "Content-Type": "application/json" };
  return fetch(`${base}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
}

async function create(page) {
  await page.getByRole("button", { name: "Nouveau client" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Créer" }).click();
  await dialog.getByLabel("Nom").and(page.locator("[aria-invalid=true]")).waitFor();
  await dialog.getByLabel("Nom").fill(name);
  await dialog.getByRole("checkbox", { name: /^Écrire.*Acteurs$/ }).check();
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole("button", { name: "Créer" }).click();
}

async function subscribe(page) {
  await page.getByRole("button", { name: "Nouveau webhook" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Adresse").fill("http://10.0.0.1/hook");
  await dialog.getByRole("button", { name: "Créer" }).click();
  await dialog.getByText("mène à l’intérieur d’un réseau").waitFor();
  await dialog.getByLabel("Adresse").fill(`http://127.0.0.1:${receiver.address().port}/hook`);
  await dialog.getByRole("checkbox", { name: "Acteurs", exact: true }).check();
  await dialog.getByRole("button", { name: "Créer" }).click();
  await page.getByRole("button", { name: "Je l’ai copié" }).click();
}

test("a partner's program is made, writes, is told, gets another secret without an interruption, and is revoked", async () => {
  const { page, context, check, close } = await visit(browser, { expected: [422] });
  await signIn(page, "administrator", "/administration/clients");
  await create(page);
  await page.getByRole("button", { name: "Je l’ai copié" }).waitFor();
  const id = await shownOnce(page, context, "client_id");
  const secret = await shownOnce(page, context, "client_secret");
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Je l’ai copié" }).click();
  await page.getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await subscribe(page);

  const { access_token: access } = await token(id, secret);
  const record = { kind: "organisation", name: `La coopérative ${name}`, visibility: "public", licence: "CC-BY-4.0" };
  assert.equal((await asClient(access, "POST", "/stakeholders", record)).status, 201);
  assert.equal((await asClient(access, "POST", "/experiments", {})).status, 403);
  await until("it is told of its write", () => received.some(({ body }) => body.type === "stakeholders.create"));
  await page.getByRole("button", { name: "Envoyer un essai" }).click();
  await until("the test arrives", () => received.some(({ body }) => body.type === "webhook.test"));
  await page.getByRole("row", { name: /webhook\.test.*arrivé.*204/ }).waitFor();
  const told = received.find(({ body }) => body.type === "stakeholders.create");
  await page.getByRole("button", { name: "Renvoyer stakeholders.create" }).click();
  await until("it comes again", () => received.filter(({ body }) => body.type === "stakeholders.create").length === 2);
  assert.equal(received.at(-1).headers["webhook-id"], told.headers["webhook-id"]);
  await page.getByRole("button", { name: "Rejouer" }).click();
  await page.getByRole("button", { name: "Rejouer depuis ce moment" }).click();
  await until("and again", () => received.filter(({ body }) => body.type === "stakeholders.create").length >= 3);

  await page.getByRole("button", { name: "Nouveau secret", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Nouveau secret" }).click();
  const renewed = await shownOnce(page, context, "client_secret");
  await page.getByRole("button", { name: "Je l’ai copié" }).click();
  const tokens = [access, (await token(id, secret)).access_token, (await token(id, renewed)).access_token];
  for (const one of tokens) assert.equal((await asClient(one, "GET", "/themes")).status, 200, "nothing is interrupted");

  await page.getByRole("button", { name: "Révoquer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Révoquer" }).click();
  await page.getByText(/révoqué le/).first().waitFor();
  assert.equal((await asClient(access, "GET", "/themes")).status, 401);
  for (const one of [secret, renewed]) assert.equal((await token(id, one)).error, "invalid_client");
  check();
  await close();
});
