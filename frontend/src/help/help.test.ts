// Every screen has its help, in both languages, as people write here.
import { describe, expect, it } from "vitest";
import tree from "../routeTree.gen.ts?raw";
import { helpFor, helpName } from "./help";

const block = /fullPaths:([\s\S]*?)fileRoutesByTo/.exec(tree)?.[1] ?? "";
const routes = [...new Set([...block.matchAll(/["']([^"']+)["']/g)].map((match) => match[1]!))].filter(
  (route) => !route.endsWith("/$"),
);
const files = Object.keys(import.meta.glob("./*/*.md"));

describe("help", () => {
  it("knows the routes", () => expect(routes.length).toBeGreaterThan(10));

  it.each(routes)("is there for %s, in French and English", async (route) => {
    for (const locale of ["fr", "en"] as const) {
      const file = `src/help/${locale}/${helpName(route)}.md`;
      expect(files, `write ${file}: a title (# …), then a few short sentences on what one does there`).toContain(
        file.replace("src/help", "."),
      );
      const { title, text } = await helpFor(locale, route);
      expect(title.length, `${file} begins with its title: # …`).toBeGreaterThan(5);
      expect(text.length, `${file} says too little`).toBeGreaterThan(150);
      expect(text.length, `${file} is longer than anybody reads`).toBeLessThan(2_500);
    }
  });

  it("has no text that no screen shows", () => {
    const names = new Set(routes.map(helpName));
    expect(files.filter((file) => !names.has(/([^/]+)\.md$/.exec(file)?.[1] ?? ""))).toEqual([]);
  });

  it("is French as it is printed: apostrophes, and spaces that do not break", async () => {
    for (const route of routes) {
      const prose = (await helpFor("fr", route)).text.replace(/`[^`]*`|\]\([^)]*\)/g, "");
      expect(prose, route).not.toMatch(/'|[^\u00a0\s*][;?!»](?!\])|« |[^\u00a0] [:;?!»]|«[^\u00a0]/);
    }
  });
});
