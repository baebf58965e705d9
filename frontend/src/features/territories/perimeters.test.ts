// What a perimeter is composed of: codes as people paste them, and inhabitants counted once.
import { beforeEach, describe, expect, it } from "vitest";
import { createCache } from "@/api/cache";
import { session } from "@/auth/current";
import { begin, ids, service } from "@/test/service";
import { codesIn, findByCodes } from "./codes";
import { inhabitants, middlesOf } from "./outlines";

type Territory = Parameters<typeof inhabitants>[0][number];
const made = (more: Partial<Territory> & { id: string }) =>
  ({ name: more.id, scheme: "insee-commune", ...more }) as unknown as Territory;

beforeEach(async () => {
  begin();
  await session.signIn("camille@example.org", "correct horse battery", "fr");
});

describe("a pasted list of codes", () => {
  it("is taken whatever stands between them, with the zero that a spreadsheet took away", () => {
    expect(codesIn("49007;44109\n1001, 2a004 49007\tAngers")).toEqual(["49007", "44109", "01001", "2A004"]);
    expect(codesIn("Angers, Nantes")).toEqual([]);
  });

  it("finds Insee codes first, former ones by their heirs, and tells what it does not know", async () => {
    service.current.put("territories", {
      id: "0190a000-0000-7000-8000-000000000040",
      scheme: "insee-commune",
      code: "49050",
      name: "Brissac Loire Aubance",
      postal_codes: ["49320"],
      former_codes: ["49001"],
    });
    service.current.intercept = (request) => {
      // The service looks for a code among the former ones too.
      const wanted = new URL(request.url).searchParams.getAll("code");
      if (!wanted.includes("49001")) return undefined;
      const all = [...(service.current.records.get("territories")?.values() ?? [])];
      const items = all.filter(({ code, former_codes: former }) =>
        wanted.some((one) => one === code || (former as string[] | undefined)?.includes(one)),
      );
      return new Response(JSON.stringify({ items, next: null }), { headers: { "Content-Type": "application/json" } });
    };
    const found = await findByCodes(createCache(), ["49007", "49001", "99999"]);
    expect(found.territories.map(({ name }) => name)).toEqual(["Angers", "Brissac Loire Aubance"]);
    expect(found.former).toEqual([{ code: "49001", name: "Brissac Loire Aubance" }]);
    expect(found.unknown).toEqual(["99999"]);
  });
});

describe("inhabitants", () => {
  it("are counted once where a commune and its intercommunalité are both members", () => {
    const commune = made({ id: ids.territory, population: 100 });
    const other = made({ id: ids.other, population: 20 });
    const epci = made({ id: "epci", scheme: "insee-epci", population: 500, members: [ids.territory] });
    const { sum, inside } = inhabitants([commune, other, epci]);
    expect(sum).toBe(520);
    expect(inside.map(([inner, outer]) => [inner.id, outer.id])).toEqual([[ids.territory, "epci"]]);
  });
});

it("those without a surface are shown by their middle", () => {
  const commune = made({ id: "c", centroid: { lon: 1, lat: 47 } });
  const epci = made({ id: "e", scheme: "insee-epci", code: "244900015", centroid: { lon: 2, lat: 47 } });
  expect(middlesOf([commune, epci, made({ id: "n" })])).toEqual([{ id: "c", title: "c", lon: 1, lat: 47 }]);
});
