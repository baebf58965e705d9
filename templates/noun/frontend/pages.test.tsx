// The pages of the collection: found in the list, opened, created, changed.
import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, service } from "@/test/service";

const id = "0190a000-0000-7000-8000-0000000000aa";

beforeEach(() => {
  begin({ "__collection__": [{ id, title: "Le premier", visibility: "network" }] });
  service.current.me.may["__collection__"] = ["create"];
});

const kept = () => [...(service.current.records.get("__collection__")?.values() ?? [])];

describe("__noun_words_plural__", () => {
  it("are listed, and lead to their pages", async () => {
    const { user } = await open("/__collection__");
    await user.click(await screen.findByRole("link", { name: "Le premier" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Le premier" })).toBeTruthy();
  });

  it("are created", async () => {
    const { user } = await open("/__collection__/new");
    await user.type(await screen.findByLabelText(/^Titre/), "Le second");
    await user.click(screen.getByRole("button", { name: "Créer la fiche" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Le second" })).toBeTruthy();
    expect(kept()).toHaveLength(2);
  });

  it("are changed", async () => {
    const { user } = await open(`/__collection__/${id}/edit`);
    await user.type(await screen.findByLabelText(/^Titre/), " du mois");
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Le premier du mois" })).toBeTruthy();
    expect(kept()[0]?.title).toBe("Le premier du mois");
  });
});
