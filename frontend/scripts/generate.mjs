// Makes what the SPA derives from the document and from the catalogues: types, constraints, message ids.
// `--check` writes nothing and fails when a committed file is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import PO from "pofile";
import { constraintsOf } from "./constraints.mjs";
import { fieldsOfCollections } from "./fields.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const document = process.env.ESSAIM_OPENAPI ?? here("../../openapi/openapi.json");
const check = process.argv.includes("--check");

/** The ids of the French catalogues as a type, so that a text that does not exist does not compile. */
function messageIds() {
  const folder = here("../../locales/");
  const parts = readdirSync(folder).filter((name) => /^(?!(?:server|commands)\.)(\w+\.)?fr\.po$/.test(name));
  const ids = parts
    .flatMap((name) => PO.parse(readFileSync(folder + name, "utf8")).items.map((item) => item.msgid))
    .sort();
  return `/** Made by \`npm run generate\` from the French catalogues of the screens, in locales/. */\nexport type MessageId =\n${ids.map((id) => `  | ${JSON.stringify(id)}`).join("\n")};\n`;
}

function write(path, text) {
  const file = here(`../${path}`);
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (kept === text) return true;
  if (!check) writeFileSync(file, text);
  process.stdout.write(`${path}: ${check ? "stale, run npm run generate" : "written"}\n`);
  return !check;
}

const results = [write("src/i18n/ids.ts", messageIds())];
if (existsSync(document)) {
  const openapi = JSON.parse(readFileSync(document, "utf8"));
  const banner = "/** Made by `npm run generate` from openapi/openapi.json. */\n";
  const types = astToString(await openapiTS(openapi));
  results.push(write("src/api/schema.d.ts", banner + types));
  results.push(write("src/api/constraints.ts", constraintsOf(openapi)));
  results.push(write("src/api/fields.ts", fieldsOfCollections(openapi)));
} else {
  process.stderr.write("openapi/openapi.json is not there: run `make openapi` first\n");
  results.push(false);
}
process.exit(results.every(Boolean) ? 0 : 1);
