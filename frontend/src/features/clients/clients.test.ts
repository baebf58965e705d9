// Scopes in words for every scope there is, bars in their places, moments as this device tells them.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { activate, bringTexts, translate } from "@/i18n/i18n";
import { bars } from "./bars";
import { localMoment } from "./moments";
import { daysUntil, scopes, scopeText } from "./words";

const document = JSON.parse(readFileSync(resolve("..", "openapi", "openapi.json"), "utf8")) as {
  components: { schemas: { Scope: { enum: string[] } } };
};

describe("scopes", () => {
  it("are offered as the document has them", () => expect(scopes).toEqual(document.components.schemas.Scope.enum));

  it("are said in words", async () => {
    await activate("fr");
    await bringTexts("account");
    const said = scopes.map((scope) => scopeText(translate, scope));
    expect(said[0]).toBe("Lire, dans ce qu’il peut voir");
    expect(said).toContain("Écrire\u00a0: Acteurs");
    expect(said.filter((text) => /clients\.|collection\./.test(text))).toEqual([]);
  });
});

describe("the calls of thirty days", () => {
  const today = new Date("2026-11-26T15:00:00Z");

  it("have each their day's place, and the highest reaches the top", () => {
    const days = [
      { day: "2026-11-24", calls: 5, refused: 0 },
      { day: "2026-11-26", calls: 10, refused: 5 },
    ];
    const [before, last] = bars(days, 300, 100, today);
    expect(last).toMatchObject({ x: 291, y: 0, high: 100, refusedHigh: 50 });
    expect(before).toMatchObject({ x: 271, high: 50, refusedHigh: 0 });
  });

  it("leave out what is older, and let a single call be seen", () => {
    const days = [
      { day: "2026-10-01", calls: 7, refused: 0 },
      { day: "2026-11-25", calls: 1, refused: 0 },
      { day: "2026-11-26", calls: 1000, refused: 0 },
    ];
    const all = bars(days, 300, 100, today);
    expect(all.map(({ day }) => day)).toEqual(["2026-11-25", "2026-11-26"]);
    expect(all[0]?.high).toBe(2);
  });
});

describe("moments", () => {
  it("come back from the browser's own field as they went in", () => {
    const moment = new Date("2026-11-26T08:30:00Z");
    expect(new Date(localMoment(moment)).toISOString()).toBe(moment.toISOString());
  });

  it("are counted in whole days until a secret ends", () => {
    const now = Date.parse("2026-11-26T00:00:00Z");
    expect(daysUntil("2026-12-10T12:00:00Z", now)).toBe(14);
    expect(daysUntil("2026-11-25T12:00:00Z", now)).toBe(-1);
  });
});
