// What is taken away opens as a table, and runs nothing.
import { expect, it } from "vitest";
import { csvOf } from "./takeAway";

it("quotes what it must, and takes no name for a formula", () => {
  const text = csvOf([
    ["code", "nom", "nombre"],
    ["2A", 'Corse, dite "du Sud"', 3],
    ["01", "=1+1", -2],
  ]);
  expect(text).toBe('\ufeffcode,nom,nombre\r\n2A,"Corse, dite ""du Sud""",3\r\n01,\'=1+1,-2\r\n');
});
