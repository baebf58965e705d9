// How the SPA is built: served under /app/, nothing inlined, so that the page policy can stay strict.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { lingui } from "@lingui/vite-plugin";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** What every member's page needs beyond the entry: the application itself, and the layout round its pages. */
const always = /\/src\/(?:start\.tsx|routes\/_member\.tsx\?.*=component)/;

/** The font of almost every letter: text that is drawn before it is there moves when it comes. */
const font = /latin-wght-normal[^/]*\.woff2$/;

/** The address of a page whose component is in that chunk, without `/app/`: `experiments/$id`. */
function addressOf(facade: string | null): string | undefined {
  const name = /\/src\/routes\/(?:_member\/)?([^?]+)\.tsx\?.*=component/.exec(facade ?? "")?.[1];
  if (name === undefined || name.startsWith("_") || name === "$") return undefined;
  return name.split(/[./]/).filter((part) => part !== "index").join("/");
}

/** Has the browser fetch them beside the entry: without a word in the page it meets them only when the entry has run.
 * The pages' own files are listed in the page, each under its address, for the entry to choose. */
function besideTheEntry(): Plugin {
  return {
    name: "beside-the-entry",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const want = (name: string, files = new Set<string>()) => {
          const chunk = bundle[name];
          if (chunk?.type !== "chunk" || files.has(name)) return files;
          files.add(name);
          chunk.viteMetadata?.importedCss.forEach((sheet) => files.add(sheet));
          chunk.imports.forEach((inner) => want(inner, files));
          return files;
        };
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
        const first = new Set(
          chunks.filter(({ moduleIds }) => moduleIds.some((id) => always.test(id))).flatMap(({ fileName }) => [...want(fileName)]),
        );
        const own = (file: string) => !first.has(file) && !html.includes(file);
        const parts = chunks
          .map(({ facadeModuleId, fileName }) => [addressOf(facadeModuleId), [...want(fileName)].filter(own)] as const)
          .filter(([address]) => address !== undefined)
          // What is named comes before what only has a place for an id.
          .sort(([one = ""], [other = ""]) => (one.replaceAll("$", "~") < other.replaceAll("$", "~") ? -1 : 1));
        const letters = Object.keys(bundle).filter((file) => font.test(file));
        const link = (file: string, attrs: Record<string, string>) => ({
          tag: "link",
          attrs: { ...attrs, crossorigin: true, href: `/app/${file}` },
          injectTo: "head" as const,
        });
        return [
          ...[...first]
            .filter((file) => !html.includes(file))
            .map((file) => link(file, { rel: file.endsWith(".css") ? "stylesheet" : "modulepreload" })),
          ...letters.map((file) => link(file, { rel: "preload", as: "font", type: "font/woff2" })),
          {
            tag: "script",
            attrs: { type: "application/json", id: "parts" },
            children: JSON.stringify(Object.fromEntries(parts)),
            injectTo: "head" as const,
          },
        ];
      },
    },
  };
}

/** Packs what is sent most beside it (`….js.br`), once and as tightly as can be; the program sends it as it is. */
function packed(): Plugin {
  return {
    name: "packed",
    apply: "build",
    writeBundle({ dir = "" }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => /^assets\/.*\.(?:js|css|json)$/.test(name))) {
        const path = join(dir, file);
        writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
      }
    },
  };
}

/** What the entry itself needs: it must not wait for the rest. */
const threshold = /\/src\/(?:main\.tsx|parts\.ts|auth\/(?:session|current)\.ts|api\/problem\.ts|i18n\/catalogues\.ts)$|vite\/preload-helper/;

/** What every page needs: the application, route definitions (their components stay apart), the layout, and the folders
 * that every page leans on, less what only some do; with all that these lean on. */
const shell =
  /\/src\/(?:start\.tsx$|routes\/_member\.tsx\?.*=component|routes\/[^?]*\.tsx$|(?:links|router|routeTree\.gen)\.tsx?$|api\/(?!bin|constraints|download|fields|requests|retention|views)|i18n\/\w+\.ts$)|node_modules\/(?:@tanstack|@lingui|openapi-fetch)\//;

/** What several screens are made of, in one piece: forty files of half a kilobyte take longer than one of thirty. Forms
 * come with those who write. */
const screens = /\/src\/(?:ui\/(?!form\/)|api\/)|node_modules\/@mantine\/(?:core|hooks)\//;

const server = process.env.ESSAIM_URL ?? "http://localhost:8080";

export default defineConfig({
  base: "/app/",
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: true,
      routesDirectory: "./src/routes",
      generatedRouteTree: "./src/routeTree.gen.ts",
      quoteStyle: "double",
      semicolons: true,
    }),
    react(),
    lingui(),
    besideTheEntry(),
    packed(),
  ],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { proxy: { "/api": { target: server, changeOrigin: true } } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs, in one piece: a dozen small files compress worse and each names the others.
          groups: [
            { name: "threshold", test: threshold, priority: 2 },
            { name: "shell", test: shell, priority: 1 },
            { name: "screens", test: screens, minShareCount: 3 },
          ],
        },
      },
    },
    // The licence of each library asks that its notice travels with the code.
    license: { fileName: "licences.md" },
  },
});
