// How the SPA is built: served under /app/, nothing inlined, so that the page policy can stay strict.
import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Route definitions (their components stay apart), and the folders that every page leans on, less what only some do. */
const shell =
  /\/src\/(?:routes\/[^?]*\.tsx$|(?:links|router|routeTree\.gen)\.tsx?$|api\/(?!bin|constraints|download|fields|requests|retention|views)|i18n\/\w+\.ts$|auth\/(?:session|current))|node_modules\/(?:@tanstack|@lingui|openapi-fetch)\//;

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
          groups: [{ name: "shell", test: shell }],
        },
      },
    },
    // The licence of each library asks that its notice travels with the code.
    license: { fileName: "licences.md" },
  },
});
