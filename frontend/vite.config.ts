// How the SPA is built: served under /app/, nothing inlined, so that the page policy can stay strict.
import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** What every member's page needs beyond the entry: the application itself, and the layout round its pages. */
const always = /\/src\/(?:start\.tsx|routes\/_member\.tsx\?.*=component)/;

/** Fetches them beside the entry: without a word in the page, a browser meets them only when the entry has run. */
function besideTheEntry(): Plugin {
  return {
    name: "beside-the-entry",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const files = new Map<string, string>();
        const want = (name: string) => {
          const chunk = bundle[name];
          if (chunk?.type !== "chunk" || files.has(name)) return;
          files.set(name, "modulepreload");
          chunk.viteMetadata?.importedCss.forEach((sheet) => files.set(sheet, "stylesheet"));
          chunk.imports.forEach(want);
        };
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === "chunk" && chunk.moduleIds.some((id) => always.test(id))) want(chunk.fileName);
        }
        return [...files]
          .filter(([file]) => !html.includes(file))
          .map(([file, rel]) => ({ tag: "link", attrs: { rel, crossorigin: true, href: `/app/${file}` }, injectTo: "head" }));
      },
    },
  };
}

/** What the entry itself needs: it must not wait for the rest. */
const threshold = /\/src\/(?:main\.tsx|auth\/(?:session|current)\.ts|api\/problem\.ts|i18n\/catalogues\.ts)$|vite\/preload-helper/;

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
