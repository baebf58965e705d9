// What a choice between two records asks of the server.
import { describe, expect, it } from "vitest";
import { chosenFields, differing, preferred, type Side } from "./merging";

const one = { id: "1", name: "Régie", address: { street: "1, rue A", locality: "Grenoble" }, email: "a@example.org" };
const other = { id: "2", name: "Regie", address: { locality: "Grenoble" }, phone: "+33123456789", email: "a@example.org" };
const records = [one, other] as const;

describe("two records side by side", () => {
  it("are asked about where they differ, and nowhere else", () => {
    expect(differing(one, other)).toEqual(["name", "address", "phone"]);
  });

  it("keep what the one that stays says, and what it lacks from the other", () => {
    expect(preferred(records, 0, "name")).toBe(0);
    expect(preferred(records, 0, "phone")).toBe(1);
    expect(preferred(records, 1, "phone")).toBe(1);
  });

  it("come to a patch of the one that stays, with what was emptied on purpose", () => {
    const sides: Record<string, Side> = { name: 1, address: 1, phone: 0 };
    expect(chosenFields(records, 0, ["name", "address", "phone"], (field) => sides[field] ?? 0)).toEqual({
      name: "Regie",
      address: { street: null },
      phone: null,
    });
  });
});
