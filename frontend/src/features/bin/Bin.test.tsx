// The bin: what is in it comes back, or goes for good after one question.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";

const record = () => service.current.records.get("experiments")?.get(ids.experiment);

beforeEach(() => {
  begin();
  const kept = record();
  if (kept) service.current.change(kept, "delete", { deleted_at: "2024-05-02T10:00:00Z" });
});

describe("the bin", () => {
  it("gives back what is in it", async () => {
    const { user } = await open("/bin");
    await screen.findByRole("heading", { name: "Expérimentations et démarches (1)" });
    await user.click(await screen.findByRole("button", { name: /Rétablir.*épicerie/ }));
    await waitFor(() => expect(record()?.deleted_at).toBeUndefined());
    expect(await screen.findByText("La corbeille est vide")).toBeTruthy();
  });

  it("says what goes with a record before it goes for good", async () => {
    service.current.withThem = { counts: { hypotheses: 2 }, items: [] };
    const { user } = await open("/bin");
    await user.click(await screen.findByRole("checkbox", { name: /épicerie/ }));
    await user.click(screen.getByRole("button", { name: "Effacer pour toujours" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("Hypothèses (2)")).toBeTruthy();
    expect(record()).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Effacer pour toujours" }));
    await waitFor(() => expect(record()).toBeUndefined());
    expect(await screen.findByText("La fiche est effacée.")).toBeTruthy();
  });

  it("does not offer to delete what others still need", async () => {
    const item = { collection: "involvements", id: ids.other, title: "coach" };
    service.current.heldBy = { counts: { involvements: 1 }, items: [item] };
    const { user } = await open("/bin");
    await user.click(await screen.findByRole("checkbox", { name: /épicerie/ }));
    await user.click(screen.getByRole("button", { name: "Effacer pour toujours" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText(/encore nécessaires/)).toBeTruthy();
    expect(within(dialog).getByRole("button", { name: "Effacer pour toujours" }).hasAttribute("disabled")).toBe(true);
  });

  it("offers each act to whom it is granted alone", async () => {
    service.current.may = ["restore", "history"];
    service.current.me.may = { experiments: ["create", "restore"] };
    await open("/bin");
    expect(await screen.findByRole("button", { name: /Rétablir/ })).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.queryByRole("button", { name: "Effacer pour toujours" })).toBeNull();
  });

  it("is not in the menu of who brings nothing back", async () => {
    service.current.me.may = {};
    await open("/");
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("link", { name: "Corbeille" })).toBeNull();
  });
});
