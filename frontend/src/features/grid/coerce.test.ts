import { describe, expect, it } from "vitest";
import { i18n, translate as t } from "@/i18n/i18n";
import { meaningOf, piecesOf } from "./coerce";
import { type Column, columnsOf, labelOf } from "./columns";

const column = (kind: Partial<Column>) => ({ key: "x", ...kind }) as Column;
const value = (kind: Partial<Column>, text: string) => {
  const meaning = meaningOf(column(kind), text, t);
  return "value" in meaning ? meaning.value : meaning;
};
const fault = (kind: Partial<Column>, text: string) => {
  const meaning = meaningOf(column(kind), text, t);
  return "fault" in meaning ? meaning.fault.id : meaning;
};

describe("what a cell says", () => {
  it("dates as people of the country write them, as far as they are known", () => {
    const cases = {
      "12/04/2021": "2021-04-12",
      "04/2021": "2021-04",
      "2021-04": "2021-04",
      "2021": "2021",
      "12-04-2021": "2021-04-12",
      "2021/04/12": "2021-04-12",
      "12/04/2021 00:00": "2021-04-12",
    };
    for (const [text, iso] of Object.entries(cases)) expect(value({ kind: "date" }, text), text).toBe(iso);
    expect(fault({ kind: "date" }, "31/02/2021")).toBe("grid.fault.date");
    expect(fault({ kind: "date" }, "bientôt")).toBe("grid.fault.date");
  });

  it("numbers with decimal commas and spaces between thousands", () => {
    expect(value({ kind: "number" }, "1 234,5")).toBe(1234.5);
    expect(value({ kind: "number" }, "-3.25")).toBe(-3.25);
    expect(fault({ kind: "number" }, "douze")).toBe("grid.fault.number");
    expect(fault({ kind: "number", whole: true }, "1,5")).toBe("grid.fault.whole");
  });

  it("yes and no in both languages", () => {
    for (const yes of ["oui", "Oui", "VRAI", "x", "1", "yes"]) expect(value({ kind: "truth" }, yes), yes).toBe(true);
    for (const no of ["non", "faux", "0"]) expect(value({ kind: "truth" }, no), no).toBe(false);
    expect(fault({ kind: "truth" }, "peut-être")).toBe("grid.fault.truth");
  });

  it("words by their code or by their French name, without minding case and accents", () => {
    const stage = { kind: "word", group: "stage", words: ["idea", "running", "evaluation"] } as const;
    expect(value(stage, "running")).toBe("running");
    expect(value(stage, t("stage.running").toUpperCase())).toBe("running");
    expect(value(stage, "Evaluation")).toBe("evaluation");
    expect(fault(stage, "pause")).toBe("grid.fault.word");
    expect(value({ ...stage, kind: "words" }, `idea | ${t("stage.evaluation")}`)).toEqual(["idea", "evaluation"]);
  });

  it("names of records, which are looked up", () => {
    const meaning = meaningOf(column({ kind: "records", collection: "themes" }), "Communs | Habitat partagé", t);
    expect(meaning).toEqual({ names: ["Communs", "Habitat partagé"], collection: "themes", several: true });
    expect(piecesOf("Die ; Valence\nCrest")).toEqual(["Die", "Valence", "Crest"]);
    expect(piecesOf("Régie, atelier | Amicale; section")).toEqual(["Régie, atelier", "Amicale; section"]);
  });

  it("nothing, which empties; unless the column needs something", () => {
    expect(value({ kind: "date" }, " ")).toBeUndefined();
    expect(value({ kind: "date" }, "n/a")).toBeUndefined();
    expect(value({ kind: "text" }, "-")).toBe("-");
    expect(fault({ kind: "text", required: true }, "")).toBe("grid.fault.required");
  });

  it("texts on one line where the field has one, and none that is too long", () => {
    expect(value({ kind: "text" }, "Rue\nhaute")).toBe("Rue haute");
    expect(value({ kind: "long" }, "Rue\nhaute")).toBe("Rue\nhaute");
    expect(fault({ kind: "text", max: 3 }, "abcd")).toBe("form.too_long");
    expect(value({ kind: "text", key: "siret" }, "732 829 320 00074")).toBe("73282932000074");
  });
});

describe("the columns", () => {
  const collections = [
    "experiments",
    "stakeholders",
    "territories",
    "themes",
    "relationships",
    "involvements",
    "hypotheses",
    "phases",
    "programmes",
  ] as const;

  it.each(collections)("of %s are called as people call them", (collection) => {
    for (const { key, ...rest } of columnsOf(collection)) {
      expect(labelOf(key, t), key).not.toMatch(/^(field|grid)\./);
      if ("group" in rest && rest.group !== "licence") {
        for (const word of rest.words) expect(i18n.messages, word).toHaveProperty([`${rest.group}.${word}`]);
      }
    }
  });

  it("are the document's: an address has its parts, labels their languages, and stages an act of their own", () => {
    const keys = columnsOf("stakeholders").map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["address.street", "location.lon", "agrements"]));
    expect(columnsOf("themes").map(({ key }) => key)).toContain("labels.en");
    expect(columnsOf("experiments").find(({ key }) => key === "stage")?.byAct).toBe(true);
  });
});
