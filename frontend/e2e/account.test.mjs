// One's own account on a phone: a second factor set up, shown at the next sign-in, lost, and asked for of administrators.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account, app, asMember, axe, base, launch, signIn, visit } from "./browser.mjs";
import { codeOf, setUp } from "./factor.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const phone = { width: 390 };

async function password(page, { email, password: secret }) {
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(secret);
  await page.keyboard.press("Enter");
}

/** A member of their own, whom no other journey signs in. */
async function somebody(roles) {
  const administrator = await asMember("administrator");
  const known = { email: `${roles.join("-")}-${Date.now()}@example.org`, password: "neuf merles sous la haie" };
  const { data, etag } = await administrator("POST", "/accounts", { name: "Sacha Petit", roles, ...known });
  return { ...known, id: data.id, etag };
}

test("signed in with a code, then with one from paper: the phone is lost", async () => {
  const member = await somebody(["contributor"]);
  const { page, check, close } = await visit(browser, { ...phone, expected: [401] });
  await page.goto(app("/account"));
  await password(page, member);
  await page.getByRole("heading", { level: 1, name: "Mon compte" }).waitFor();
  await page.getByRole("button", { name: "Mettre en place une application de codes" }).click();
  await page.getByRole("dialog").locator("img").waitFor();
  assert.deepEqual(await axe(page), []);
  const { secret, codes, next } = await setUp(page, axe);
  await page.getByText(/Une application donne vos codes depuis/).waitFor();
  await page.getByText("ici", { exact: true }).waitFor();
  assert.deepEqual(await axe(page), []);

  const elsewhere = await visit(browser, { ...phone, expected: [401] });
  await elsewhere.page.goto(app("/themes"));
  await password(elsewhere.page, member);
  const input = elsewhere.page.locator("input[name=code]");
  await input.waitFor();
  assert.deepEqual(await axe(elsewhere.page), []);
  assert.equal(await input.evaluate((field) => document.activeElement === field), true);
  await input.fill(codeOf(secret, next - 1));
  await elsewhere.page.keyboard.press("Enter");
  await elsewhere.page.getByText(/il a déjà servi/).waitFor();
  await input.fill(codeOf(secret, next));
  await elsewhere.page.keyboard.press("Enter");
  await elsewhere.page.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();

  const lost = await visit(browser, phone);
  await lost.page.goto(app("/account"));
  await password(lost.page, member);
  await lost.page.getByRole("button", { name: /Téléphone perdu/ }).click();
  await lost.page.locator("input[name=recovery_code]").fill(codes[0].toUpperCase());
  await lost.page.keyboard.press("Enter");
  await lost.page.getByText(/Il reste 9 codes de secours/).waitFor();
  await lost.page.getByRole("button", { name: "Terminer toutes les autres" }).click();
  await lost.page.getByText("C’est terminé.").waitFor();
  // Whoever was signed in elsewhere is asked again, and stays on their page.
  await elsewhere.page
    .getByRole("link", { name: /Essaim/ })
    .first()
    .click();
  await elsewhere.page
    .getByRole("dialog")
    .getByText(/session/i)
    .first()
    .waitFor();
  for (const one of [{ check, close }, elsewhere, lost]) {
    one.check();
    await one.close();
  }
});

/** A device of this browser that knows its owner, as Chromium plays one. */
async function device(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true };
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

test("a passkey instead of the password, and after it", async () => {
  const member = await somebody(["contributor"]);
  const { page, check, close } = await visit(browser, phone);
  await device(page);
  await page.goto(app("/account"));
  await password(page, member);
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await page.getByLabel("Nom de la clé").fill("Mon téléphone");
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Je les ai gardés" }).click();
  await page.getByText("Mon téléphone", { exact: true }).waitFor();
  assert.deepEqual(await axe(page), []);

  await page.getByRole("button", { name: "Ouvrir le menu" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await page.goto(app("/account"));
  await page
    .getByText(/dernier usage le/)
    .first()
    .waitFor();
  await page
    .getByText(/par clé d’accès/)
    .first()
    .waitFor();

  await page.getByRole("button", { name: "Ouvrir le menu" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await password(page, member);
  await page.getByLabel("Code de secours").waitFor();
  await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));

  await page.goto(app("/account"));
  await page.getByRole("button", { name: "Retirer Mon téléphone" }).click();
  await page.getByText("La clé d’accès est retirée.").waitFor();
  await page.getByText(/Seul votre mot de passe protège ce compte/).waitFor();
  check();
  await close();
});

test("an administrator sets a second factor up before anything opens", async () => {
  const member = await somebody(["administrator"]);
  const { page, check, close } = await visit(browser, phone);
  await page.goto(app("/themes"));
  await password(page, member);
  await page.getByRole("heading", { level: 1, name: "Un second facteur d’abord" }).waitFor();
  await page.locator("code").waitFor();
  assert.deepEqual(await axe(page), []);
  await setUp(page, axe);
  await page.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();
  check();
  await close();
});

test("an address that waits for its link is seen after a reload, and taken back", async () => {
  const member = await somebody(["contributor"]);
  const { page, check, close } = await visit(browser, phone);
  await page.goto(app("/account"));
  await password(page, member);
  const wished = `nouvelle.${Date.now()}@example.org`;
  await page.getByLabel("Nouvelle adresse").fill(wished);
  await page.locator("form", { has: page.locator("input[name=email]") }).locator("input[name=present]").fill(member.password);
  await page.getByRole("button", { name: "Recevoir un lien à cette adresse" }).click();
  await page.getByText(`Un lien est parti pour ${wished}`).waitFor();
  await page.reload();
  await page.getByText(`Un lien est parti pour ${wished}`).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole("button", { name: "Garder l’adresse actuelle" }).click();
  await page.getByText(`Un lien est parti pour ${wished}`).waitFor({ state: "detached" });
  check();
  await close();
});

test("demoted in the middle of a session: what is no longer allowed is refused at the next step", async () => {
  const member = await somebody(["coordinator"]);
  const administrator = await asMember("administrator");
  const { page, check, close } = await visit(browser, { ...phone, expected: [403] });
  await page.goto(app("/themes"));
  await password(page, member);
  await page.getByRole("button", { name: "Nouveau thème" }).click();
  await page.getByLabel("Nom en français").fill("Un thème de trop");
  await administrator("PATCH", `/accounts/${member.id}`, { roles: ["reader"] }, { "If-Match": member.etag });
  await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText(/Votre compte ne permet pas cette action/).waitFor();
  assert.equal(await page.getByLabel("Nom en français").inputValue(), "Un thème de trop", "nothing typed is lost");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Nouveau thème" }).count(), 0);
  check();
  await close();
});

test("two tabs that renew at once both stay signed in", async () => {
  const { page, open, check, close } = await visit(browser, phone);
  await signIn(page, "reader", "/themes");
  const other = await open();
  await other.goto(app("/themes"));
  for (let turn = 0; turn < 3; turn += 1) {
    await Promise.all([page.reload(), other.reload()]);
    for (const tab of [page, other]) await tab.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();
  }
  check();
  await close();
});

test("a refresh token that was stolen ends the sign-in of the thief and of its owner", async () => {
  const { page, context, check, close } = await visit(browser, { ...phone, expected: [401] });
  await signIn(page, "reader", "/themes");
  const stolen = (await context.cookies()).find(({ name }) => name === "__Host-essaim");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Thèmes" }).waitFor();
  // Within ten seconds it could be the other tab of one person.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  const headers = { Cookie: `${stolen.name}=${stolen.value}` };
  const thief = await fetch(`${base}/api/v1/auth/refresh`, { method: "POST", headers });
  assert.equal(thief.status, 401);
  await page.reload();
  await page.waitForURL((url) => url.pathname.endsWith("/sign-in"));
  check();
  await close();
});

test("the journeys' own administrator signs in with a code", async () => {
  const { page, check, close } = await visit(browser);
  await signIn(page, "administrator", "/account");
  await page.getByText(account("administrator").email.split("@")[0]).first().waitFor();
  assert.ok(page.url().startsWith(base));
  check();
  await close();
});
