// Accounts that can be lived with: invited, come, signed in at phone width; a forgotten password, its link from the outbox.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { account, app, asMember, axe, launch, signIn, visit } from "./browser.mjs";
import { codeOf, setUp } from "./factor.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const phone = { width: 390 };
const email = `dominique.${Date.now()}@example.org`;
const first = "cinq lampes au plafond du salon";
const second = "sept lampes au plafond du grenier";

/** The link of a letter, as an administrator copies it where no mail server takes it along. */
async function copied(page, name) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name }).first().click();
  await page.getByText("Copié.").first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("an invitation is sent, accepted with a second factor, and one signs in with it", async () => {
  const admin = await visit(browser, phone);
  await signIn(admin.page, "administrator", "/administration/members");
  await admin.page.getByRole("button", { name: "Inviter", exact: true }).click();
  const dialog = admin.page.getByRole("dialog");
  await dialog.getByLabel("Adresses").fill(`Dominique Petit <${email}>\nde travers`);
  assert.deepEqual(await axe(admin.page), []);
  await dialog.getByRole("button", { name: "Envoyer les invitations" }).click();
  await dialog.getByText("1 personne est invitée.").waitFor();
  await dialog.getByText(/Ligne 2, «\u00a0de travers\u00a0»/).waitFor();
  await dialog.getByRole("button", { name: "Fermer" }).last().click();
  const link = await copied(admin.page, `Copier le lien de ${email}`);
  assert.match(link, /\/app\/invitation#[\w-]{43}$/);
  assert.deepEqual(await axe(admin.page), []);

  const guest = await visit(browser, phone);
  await guest.page.goto(link);
  await guest.page.getByText(email).waitFor();
  await guest.page.getByLabel("Nouveau mot de passe").fill("dominique");
  await guest.page.getByText("Encore 3 caractères.").waitFor();
  await guest.page.getByLabel("Nouveau mot de passe").fill(first);
  await guest.page.getByText("Ce mot de passe est solide.").waitFor();
  assert.deepEqual(await axe(guest.page), []);
  await guest.page.getByRole("button", { name: "Créer mon compte" }).click();
  await guest.page.getByRole("heading", { level: 1, name: "Une protection de plus" }).waitFor();
  await guest.page.locator("code").waitFor();
  assert.deepEqual(await axe(guest.page), []);
  const { secret, next } = await setUp(guest.page, axe);
  await guest.page.waitForURL(app("/"));
  await guest.page.locator("main h1").waitFor();
  await guest.page.getByRole("button", { name: "Ouvrir le menu" }).click();
  await guest.page.getByRole("button", { name: "Se déconnecter" }).click();
  await guest.page.locator("input[name=email]").fill(email);
  await guest.page.locator("input[name=password]").fill(first);
  await guest.page.keyboard.press("Enter");
  await guest.page.locator("input[name=code]").fill(codeOf(secret, next));
  await guest.page.keyboard.press("Enter");
  await guest.page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await guest.page.locator("main h1").waitFor();
  guest.check();
  await guest.close();

  const again = await visit(browser, { ...phone, expected: [410] });
  await again.page.goto(link);
  await again.page.getByText(/Ce lien ne fonctionne plus/).waitFor();
  again.check();
  await again.close();
  admin.check();
  await admin.close();
});

/** Phone and codes are lost: an administrator takes the second factor away. */
async function lostFactor() {
  const admin = await visit(browser, phone);
  await signIn(admin.page, "administrator", "/administration/members");
  const account = admin.page.getByRole("listitem").filter({ hasText: email });
  await account.getByRole("button", { name: /Modifier le compte/ }).click();
  await admin.page.getByRole("button", { name: /Retirer le second facteur de/ }).click();
  const sure = admin.page.getByRole("dialog", { name: /Retirer le second facteur de/ });
  await sure.getByText(/un message le lui dit/).waitFor();
  assert.deepEqual(await axe(admin.page), []);
  await sure.getByRole("button", { name: "Retirer le second facteur", exact: true }).click();
  await admin.page.getByText(/n’a plus de second facteur/).waitFor();
  await admin.page.goto(app("/administration/outbox"));
  await admin.page.getByText("Vos seconds facteurs ont été retirés").first().waitFor();
  admin.check();
  await admin.close();
}

test("a forgotten password is chosen anew by the link from the outbox, and a lost factor is taken away", async () => {
  const member = await visit(browser, phone);
  await member.page.goto(app("/sign-in"));
  await member.page.getByRole("link", { name: "Mot de passe oublié\u00a0?" }).click();
  await member.page.getByRole("heading", { name: "Mot de passe oublié" }).waitFor();
  await member.page.getByLabel("Adresse électronique").fill(email);
  await member.page.getByRole("button", { name: "Recevoir un lien" }).click();
  await member.page.getByText(`Si un compte existe pour ${email}`).waitFor();

  const admin = await visit(browser, phone);
  await signIn(admin.page, "administrator", "/administration/outbox");
  const button = admin.page.getByRole("button", { name: `Copier le lien de ${email}` });
  for (let tries = 0; tries < 60 && !(await button.first().isVisible()); tries += 1) {
    await admin.page.waitForTimeout(500);
    await admin.page.reload();
    await admin.page.locator("main h1").waitFor();
    await admin.page.waitForLoadState("networkidle");
  }
  const link = await copied(admin.page, `Copier le lien de ${email}`);
  assert.deepEqual(await axe(admin.page), []);
  admin.check();
  await admin.close();

  await member.page.goto(link);
  await member.page.getByLabel("Nouveau mot de passe").fill(second);
  await member.page.getByText("Ce mot de passe est solide.").waitFor();
  await member.page.getByRole("button", { name: "Enregistrer ce mot de passe" }).click();
  await member.page.getByRole("link", { name: "Se connecter" }).click();
  await member.page.locator("input[name=email]").fill(email);
  await member.page.locator("input[name=password]").fill(second);
  await member.page.keyboard.press("Enter");
  // The second factor stays; whoever has lost it is helped by an administrator.
  await member.page.locator("input[name=code]").waitFor();
  await lostFactor();
  await member.page.goto(app("/sign-in"));
  await member.page.locator("input[name=email]").fill(email);
  await member.page.locator("input[name=password]").fill(second);
  await member.page.keyboard.press("Enter");
  await member.page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await member.page.locator("main h1").waitFor();
  member.check();
  await member.close();
});

/** Other journeys made administrators too. */
async function onlyOneAdministers() {
  const call = await asMember("administrator");
  const { data } = await call("GET", "/accounts?limit=200");
  const own = account("administrator").email;
  for (const { id } of data.items.filter(({ roles, email: one }) => roles.includes("administrator") && one !== own)) {
    const { etag } = await call("GET", `/accounts/${id}`);
    await call("PATCH", `/accounts/${id}`, { roles: ["reader"] }, { "If-Match": etag });
  }
}

test("the last administrator is protected, and the screen says why", async () => {
  await onlyOneAdministers();
  const { page, check, close } = await visit(browser, { ...phone, expected: [409] });
  await signIn(page, "administrator", "/administration/members");
  await page.getByRole("button", { name: /Modifier le compte de administrator/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Désactiver le compte" }).click();
  await page.getByRole("alert").getByText(/administr/).waitFor();
  check();
  await close();
});
