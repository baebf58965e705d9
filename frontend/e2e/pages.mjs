// Every page there is, with records that are really there: what the page walks and the pictures go through.
import { asMember, base, routes } from "./browser.mjs";

/** `/experiments/$id/edit` with the id of a real record, and the other views of some lists. */
export async function memberPages(call) {
  const known = {};
  const all = [];
  for (const path of routes().filter((one) => !one.endsWith("/$"))) {
    const collection = path.split("/")[1];
    if (path.includes("$id") && !known[collection]) known[collection] = (await firstOf(collection, "", call)).id;
    all.push(path.replace("$id", known[collection]));
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

async function firstOf(collection, query = "", call = anybody) {
  const { data } = await call("GET", `/${collection}?limit=1${query}`);
  if (!data.items[0]) throw new Error(`there is no ${collection} to show`);
  return data.items[0];
}

/** The API as who is not signed in. */
async function anybody(_, path) {
  const answer = await fetch(`${base}/api/v1${path}`);
  return { data: await answer.json() };
}
