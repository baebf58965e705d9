// What pages show when the house is lived in, made through the API: a bin, twins, an invitation, a client, requests.
import { asMember } from "./browser.mjs";

const anyRevision = { "If-Match": "*" };

async function directory(call) {
  const made = async (name, more = {}) => {
    const body = { kind: "organisation", name, visibility: "network", ...more };
    return (await call("POST", "/stakeholders", body)).data.id;
  };
  const place = { address: { postal_code: "38000", locality: "Grenoble" } };
  await made("Fabrique des communs", place);
  const twin = await made("Association La Fabrique des communs", { ...place, phone: "+33476000000" });
  for (const name of ["Régie des quartiers nord", "Café associatif du canal"]) {
    await call("DELETE", `/stakeholders/${await made(name)}`, undefined, anyRevision);
  }
  await call("PATCH", `/stakeholders/${twin}`, { description: "Un tiers-lieu du quartier." }, anyRevision);
  await call("PATCH", `/stakeholders/${twin}`, { description: "Un tiers-lieu au bord de l’Isère." }, anyRevision);
  return { twin };
}

async function machines(call) {
  const { data } = await call("POST", "/clients", {
    name: "Annuaire régional",
    contact: "technique@example.org",
    scopes: ["read", "write:stakeholders"],
    network: false,
    secret_days: 365,
  });
  const address = "http://127.0.0.1:9/hook";
  await call("POST", "/webhooks", { client: data.id, address, collections: ["stakeholders"], kinds: ["create"] });
  return { client: data.id };
}

const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** One request that is overdue, and one that is not. */
async function askedOf(call) {
  await call("POST", "/requests", { kind: "rectification", about: "Grace Hopper", asked_on: daysAgo(300) });
  const note = "Par courrier, avec une copie de sa carte.";
  await call("POST", "/requests", { kind: "export", about: "Ada Lovelace", asked_on: daysAgo(6), note });
}

/** The link of an invitation that was just sent, as its letter has it. */
async function invited(call) {
  const email = `dominique.${Date.now()}@example.org`;
  const addresses = `Dominique Petit <${email}>`;
  await call("POST", "/invitations", { addresses, roles: ["contributor"], locale: "fr" });
  const { data } = await call("GET", "/outbox?limit=20");
  return { invitation: data.items.find((letter) => letter.to === email && letter.link)?.link };
}

/** A member whom no other page signs in, and who may not begin before they have a second factor. */
async function beginner(call) {
  const known = { email: `camille.${Date.now()}@example.org`, password: "neuf merles sous la haie" };
  await call("POST", "/accounts", { name: "Camille Roy", roles: ["administrator"], ...known });
  return { beginner: known };
}

export async function scene() {
  const [coordinator, administrator] = [await asMember("coordinator"), await asMember("administrator")];
  const parts = [await directory(coordinator), await machines(administrator), await askedOf(administrator)];
  return Object.assign({}, ...parts, await invited(administrator), await beginner(administrator));
}
