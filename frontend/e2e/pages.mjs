// Every page there is, with records that are really there: what the page walks and the pictures go through.
import { base, routes } from "./browser.mjs";

const json = { "Content-Type": "application/json" };

/** The API as who is not signed in. */
async function anybody(method, path, body) {
  const sent = body && { headers: json, body: JSON.stringify(body) };
  const answer = await fetch(`${base}/api/v1${path}`, { method, ...sent });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return { data: await answer.json() };
}

async function firstOf(collection, query = "", call = anybody) {
  const { data } = await call("GET", `/${collection}?limit=1${query}`);
  if (!data.items[0]) throw new Error(`there is no ${collection} to show`);
  return data.items[0];
}

/** The pages of the route tree, `/experiments/$id/edit` with the id of a real record, and the other views of lists. */
export async function memberPages(call) {
  const initiative = { kind: "initiative", proposed: { title: "Un four à pain" }, message: "Nous serions six." };
  await anybody("POST", "/suggestions", initiative);
  // Whoever does not administer is told that there is no such page.
  const known = { administration: "0190a000-0000-7000-8000-000000000001" };
  const all = [];
  for (const path of routes().filter((one) => !one.endsWith("/$"))) {
    const collection = path.split("/")[1];
    if (path.includes("$id")) known[collection] ??= (await firstOf(collection, "", call)).id;
    if (path.includes("$view")) {
      known.view ??= (
        await call("POST", "/views", { name: "Idées", collection: "experiments", query: "stage=idea" })
      ).data.id;
    }
    all.push(
      path.replace("$id", known[collection]).replace("$view", known.view).replace("$collection", "stakeholders"),
    );
  }
  return [
    ...all,
    "/experiments?view=cards",
    "/experiments?view=map",
    "/stakeholders?view=map",
    "/territories?view=shares",
    "/nowhere-to-be-found",
  ];
}

/** The pages of the front door, with the first public record of each kind. */
export async function publicPages() {
  const experiment = await firstOf("experiments");
  const organisation = await firstOf("stakeholders", "&kind=organisation");
  return [
    "/",
    "/experiments",
    "/organisations",
    "/territories",
    "/territories?q=saint",
    "/near",
    "/near?q=49000",
    "/near?q=saint-denis",
    "/near?q=qqqqqq",
    "/data",
    "/suggest",
    "/suggest?kind=initiative",
    "/suggest?kind=support",
    "/legal",
    "/privacy",
    "/accessibility",
    "/nowhere-to-be-found",
    `/experiments/${experiment.id}`,
    `/territories/${experiment.territories[0]}`,
    `/organisations/${organisation.id}`,
    `/experiments?theme=${experiment.themes[0]}&stage=running`,
    `/themes/${experiment.themes[0]}`,
    `/suggest?about=experiments/${experiment.id}`,
    `/suggest?about=experiments/${experiment.id}&kind=correction`,
    `/suggest?about=organisations/${organisation.id}&kind=word`,
  ];
}
