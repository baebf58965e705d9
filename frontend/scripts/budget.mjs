// Weighs what a browser fetches: the shell, and each route and each part that comes later on top of what is there by
// then, compressed as the server sends it.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const kB = 1000;
const limits = { shellJs: 150 * kB, shellCss: 20 * kB, route: 60 * kB };
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
if (!existsSync(`${dist}.vite/manifest.json`)) {
  process.stderr.write("dist/ is not there: run `npm run build` first\n");
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, "utf8"));

const weighed = new Map();
function weigh(file) {
  if (!weighed.has(file)) weighed.set(file, brotliCompressSync(readFileSync(dist + file)).length);
  return weighed.get(file);
}

/** Every file that comes with a chunk, statically; what it imports on demand is another route's affair. */
function files(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const sheet of chunk.css ?? []) found.add(sheet);
  for (const inner of chunk.imports ?? []) files(inner, found);
  return found;
}

/** What is there already when a chunk is asked for: what all those who ask for it have brought. */
function there(key) {
  const asking = Object.values(manifest).filter((chunk) => chunk.dynamicImports?.includes(key));
  const entries = Object.keys(manifest).filter((one) => manifest[one].isDynamicEntry).map((one) => files(one));
  const [first = new Set(), ...others] = entries.filter((all) => asking.some(({ file }) => all.has(file)));
  return new Set([...first].filter((file) => others.every((other) => other.has(file))));
}

const sum = (all, ending) =>
  [...all].filter((file) => file.endsWith(ending)).reduce((total, file) => total + weigh(file), 0);

/** What every member's page needs: the entry, the layout around it, and the texts of one language. */
const shell = files("index.html");
for (const key of Object.keys(manifest)) {
  if (/src\/start\.tsx$|routes\/_member\.tsx\?/.test(key)) files(key, shell);
}
const texts = Object.keys(manifest).filter((key) => /\/(?:fr|en)\.po$/.test(key));
const heaviest = texts.sort((a, b) => weigh(manifest[b].file) - weigh(manifest[a].file))[0];
if (heaviest) files(heaviest, shell);

const lines = [
  ["shell, JavaScript", sum(shell, ".js"), limits.shellJs],
  ["shell, CSS", sum(shell, ".css"), limits.shellCss],
];
for (const key of Object.keys(manifest).filter((one) => manifest[one].isDynamicEntry && !one.endsWith(".po"))) {
  const before = there(key);
  const own = new Set([...files(key)].filter((file) => !shell.has(file) && !before.has(file)));
  const name = key.replace(/^src\//, "").replace(/\?.*$/, "");
  lines.push([name, sum(own, ".js") + sum(own, ".css"), limits.route]);
}

let heavy = 0;
for (const [name, bytes, limit] of lines) {
  if (bytes === 0) continue;
  const over = bytes > limit;
  if (over) heavy += 1;
  const numbers = `${(bytes / kB).toFixed(1).padStart(7)} of ${String(limit / kB).padStart(3)} kB`;
  process.stdout.write(`${numbers}  ${name}${over ? "  TOO HEAVY" : ""}\n`);
}
process.stdout.write(`${lines.length - heavy} passed, ${heavy} failed\n`);
process.exit(heavy === 0 ? 0 : 1);
