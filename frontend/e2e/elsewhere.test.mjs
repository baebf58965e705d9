// Signed in by an account elsewhere: a real provider (OpenID Connect) on this machine, there and back in a browser.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import Provider from "oidc-provider";
import { account, app, asMember, axe, base, launch, visit } from "./browser.mjs";

const issuer = process.env.ESSAIM_E2E_PROVIDER;
let browser;
let server;

/** Whoever signs in there is vouched for by the address that they type; `unverified…` is not. */
const findAccount = (_, id) => ({
  accountId: id,
  claims: () => ({ sub: id, email: id, email_verified: !id.startsWith("unverified"), name: "Sacha d’ailleurs" }),
});

before(async () => {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "essaim",
        client_secret: account("reader").password,
        redirect_uris: [`${base}/api/v1/auth/providers/commons/callback`],
      },
    ],
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["only for this journey"] },
    findAccount,
  });
  server = createServer(provider.callback());
  await new Promise((resolve) => server.listen(Number(new URL(issuer).port), "127.0.0.1", resolve));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  // The service keeps its connection to a provider for the next sign-in, as long as it is not shut here.
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve()));
});

/** Signs in at the provider's and agrees. */
async function agree(page, email) {
  await page.locator("input[name=login]").fill(email);
  await page.locator("input[name=password]").fill("whatever");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
}

/** Its own pages ask for letters elsewhere, which they do without here. */
const fonts = "https://fonts.googleapis.com";

async function phone() {
  const visitor = await visit(browser, { width: 390, elsewhere: [issuer, fonts], expected: [404] });
  await visitor.context.route(`${fonts}/**`, (route) => route.fulfill({ contentType: "text/css", body: "" }));
  return visitor;
}

test("whom the provider vouches for comes in by the address, back to where they were going", async () => {
  const { page, check, close } = await phone();
  await page.goto(app("/themes"));
  await page.getByRole("link", { name: "Continuer avec Les Communs" }).click();
  await agree(page, account("reader").email);
  await page.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();
  await page.goto(app("/account"));
  await page.getByRole("heading", { name: "Comptes d’autres réseaux" }).waitFor();
  await page.getByRole("button", { name: "Délier Les Communs" }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Délier Les Communs" }).click();
  await page.getByRole("button", { name: "Relier Les Communs" }).click();
  // The provider still knows them, and asks nothing again.
  await page.getByRole("button", { name: "Délier Les Communs" }).waitFor();
  check();
  await close();
});

for (const [email, why] of [
  ["stranger@example.org", "whom nobody invited"],
  ["unverified-stranger@example.org", "whose address is not verified"],
]) {
  test(`somebody ${why} is told so, and gets no account`, async () => {
    const { page, check, close } = await phone();
    await page.goto(app("/sign-in"));
    await page.getByRole("link", { name: "Continuer avec Les Communs" }).click();
    await agree(page, email);
    await page
      .getByRole("alert")
      .getByText(/Aucun compte de cette instance/)
      .waitFor();
    assert.deepEqual(await axe(page), []);
    const administrator = await asMember("administrator");
    const { data } = await administrator("GET", "/accounts?limit=200");
    assert.equal(
      data.items.some((one) => one.email === email),
      false,
    );
    check();
    await close();
  });
}

test("an administrator still shows our second factor", async () => {
  await asMember("administrator");
  const { page, check, close } = await phone();
  await page.goto(app("/sign-in"));
  await page.getByRole("link", { name: "Continuer avec Les Communs" }).click();
  await agree(page, account("administrator").email);
  await page.getByLabel("Code à six chiffres").waitFor();
  assert.equal(new URL(page.url()).hash, "");
  check();
  await close();
});
