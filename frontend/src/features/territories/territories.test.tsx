// Territories: found by name or code, and perimeters composed out of them.
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { opening, searched } from "./search";
import { begin, ids, service } from "@/test/service";

beforeEach(() => void begin());

describe("territories", () => {
  it("begin with what can be looked through, as filters that can be taken away", async () => {
    const { user, address } = await open("/territories");
    await screen.findByRole("heading", { level: 1, name: "Territoires" });
    expect(address()).toBe("/app/territories?scheme=insee-region&scheme=insee-departement&scheme=custom");
    await user.click(await screen.findByRole("button", { name: "Tout effacer" }));
    await waitFor(() => expect(address()).toBe("/app/territories"));
  });

  it("are all looked through for a name, unless levels were chosen", () => {
    expect(searched({ scheme: opening }, { q: "saumur" })).toEqual({ q: "saumur", scheme: undefined });
    expect(searched({ q: "saumur" }, { q: undefined })).toEqual({ q: undefined, scheme: opening });
    expect(searched({ scheme: ["nuts"] }, { q: "saumur" })).toEqual({ q: "saumur" });
    expect(searched({ q: "saumur", territory: ["t"] }, { q: undefined })).toEqual({ q: undefined });
  });

  it("lead to what happens there", async () => {
    const { user } = await open("/territories?q=angers");
    await user.click(await screen.findByRole("link", { name: "Angers" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Angers" })).toBeTruthy();
    expect(screen.getByText("Commune · 49007")).toBeTruthy();
    expect(await screen.findByRole("link", { name: "Une épicerie coopérative" })).toBeTruthy();
  });

  it("are composed into a perimeter, in the order of choice", async () => {
    const { user } = await open("/territories/new");
    await user.type(await screen.findByLabelText(/^Nom/), "Pays de Loire");
    for (const name of ["Nantes", "Angers"]) {
      await user.type(screen.getByRole("combobox", { name: /Territoires réunis/ }), name);
      await user.click(await screen.findByRole("option", { name: new RegExp(name) }));
    }
    await user.click(screen.getByRole("button", { name: "Créer le périmètre" }));
    await screen.findByRole("heading", { level: 1, name: "Pays de Loire" });
    const sent = service.current.requests.find((one) => one.method === "POST" && one.path === "/territories");
    expect(sent?.body).toEqual({
      scheme: "custom",
      name: "Pays de Loire",
      members: [ids.other, ids.territory],
      visibility: "network",
    });
  });

  it("keep their official names and codes: only what people know of them is asked", async () => {
    await open(`/territories/${ids.territory}/edit`);
    expect(await screen.findByLabelText("Description")).toBeTruthy();
    expect(screen.queryByLabelText(/^Nom/)).toBeNull();
    expect(screen.queryByText("Visible par")).toBeNull();
  });
});

describe("a perimeter", () => {
  it("lets go of a member by a named button", async () => {
    service.current.put("territories", {
      id: "0190a000-0000-7000-8000-000000000030",
      scheme: "custom",
      name: "Vallée",
      members: [ids.territory, ids.other],
      visibility: "network",
    });
    const { user } = await open("/territories/0190a000-0000-7000-8000-000000000030/edit");
    await user.click(await screen.findByRole("button", { name: "Retirer Nantes" }));
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    await screen.findByRole("heading", { level: 1, name: "Vallée" });
    const sent = service.current.requests.find((one) => one.method === "PATCH" && one.path.startsWith("/territories"));
    expect(sent?.body).toEqual({ members: [ids.territory] });
  });
});
