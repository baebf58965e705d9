// The page of an experiment: stages, who is in it, the bin and the way back.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";
import { movesFrom } from "./stages";

beforeEach(() => void begin());
const record = () => service.current.records.get("experiments")?.get(ids.experiment);

describe("the stage", () => {
  it("moves on with a date and without a reason", async () => {
    const { user } = await open(`/experiments/${ids.experiment}`);
    await user.click(await screen.findByRole("button", { name: /Passer à l’étape.*en cours/ }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: /Passer à l’étape/ }));
    await waitFor(() => expect(record()?.stage).toBe("running"));
    expect(await screen.findByText("Étape : en cours")).toBeTruthy();
  });

  it("asks why when it goes back", async () => {
    const { user } = await open(`/experiments/${ids.experiment}`);
    await user.click(await screen.findByRole("button", { name: /Revenir à l’étape.*idée/ }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: /Revenir/ }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain("Dites pourquoi.");
    await user.type(within(dialog).getByLabelText(/^Raison/), "Le local n’est plus libre.");
    await user.click(within(dialog).getByRole("button", { name: /Revenir/ }));
    await waitFor(() => expect(record()?.stage).toBe("idea"));
    expect(await screen.findByText("Le local n’est plus libre.")).toBeTruthy();
  });

  it("reopens where it had stopped", () => {
    const stages = [{ stage: "idea" as const }, { stage: "design" as const }, { stage: "abandoned" as const }];
    expect(movesFrom({ stage: "abandoned", stages })).toEqual([{ to: "design", step: "reopen", reason: true }]);
    expect(movesFrom({ stage: "idea", stages: [] }).map((move) => move.step)).toEqual(["forward", "abandon"]);
  });

  it("is not offered to whom it is not granted", async () => {
    service.current.may = ["history"];
    await open(`/experiments/${ids.experiment}`);
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("button", { name: /étape/ })).toBeNull();
    expect(screen.queryByRole("link", { name: "Modifier" })).toBeNull();
  });
});

describe("who is involved", () => {
  it("can be added, ended, and ended no longer", async () => {
    const { user } = await open(`/experiments/${ids.experiment}`);
    await user.click(await screen.findByRole("button", { name: "Ajouter une implication" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("combobox", { name: /^Acteur/ }), "fabrique");
    await user.click(await within(dialog).findByRole("option", { name: /Fabrique/ }));
    await user.selectOptions(within(dialog).getByLabelText(/^Rôle/), "coach");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText("Accompagnateur·rice")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Terminer l’implication de Fabrique des possibles" }));
    await user.click(await screen.findByRole("button", { name: "Annuler" }));
    const [kept] = [...(service.current.records.get("involvements")?.values() ?? [])];
    await waitFor(() => expect(kept).toMatchObject({ role: "coach", revision: 3 }));
    expect(kept?.until).toBeUndefined();
  });
});

describe("the bin", () => {
  it("takes at once, and gives back", async () => {
    const { user } = await open(`/experiments/${ids.experiment}`);
    await user.click(await screen.findByRole("button", { name: "Mettre à la corbeille" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Expérimentations" })).toBeTruthy();
    expect(record()?.deleted_at).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Annuler" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Une épicerie coopérative" })).toBeTruthy();
  });
});

describe("the history", () => {
  it("can be read as differences", async () => {
    const kept = record();
    if (kept) service.current.change(kept, "update", { title: "Une épicerie de village", visibility: "public" });
    const { user } = await open(`/experiments/${ids.experiment}`);
    await user.click(await screen.findByText("Historique des modifications"));
    expect((await screen.findByText("coopérative", { selector: "del" })).tagName).toBe("DEL");
    expect(screen.getByText("Tout le monde", { selector: "ins" })).toBeTruthy();
  });

  it("leads back to an earlier state, and says what it leaves as it is", async () => {
    const kept = record();
    if (kept) {
      service.current.change(kept, "update", { summary: "Nourrir deux cantons." });
      service.current.change(kept, "update", { title: "Une épicerie de village" });
    }
    service.current.leftOut = [{ pointer: "/stage", code: "stage_by_act", message: "L’étape se change à part." }];
    const { user } = await open(`/experiments/${ids.experiment}`);
    await user.click(await screen.findByText("Historique des modifications"));
    const [button] = await screen.findAllByRole("button", { name: /^Remettre cet état/ });
    if (button) await user.click(button);
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("coopérative", { selector: "ins" })).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Remettre" }));
    expect(await screen.findByText(/L’étape se change à part/)).toBeTruthy();
    await waitFor(() => expect(record()).toMatchObject({ title: "Une épicerie coopérative", revision: 4 }));
    expect(record()?.summary).toBe("Nourrir deux cantons.");
  });
});
