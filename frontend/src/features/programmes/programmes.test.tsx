// The programme on one page: its line of time, and phases that are changed where they stand.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, ids, seed, service } from "@/test/service";
import { problem } from "@/test/fake";
import { shaped } from "./PhaseForm";

const deliverables = [
  { title: "Le guide", due_on: "2024-05", done_on: "2024-05-20" },
  { title: "La carte", due_on: "2024-05" },
];
const phase = () => service.current.records.get("phases")?.get(ids.phase);

beforeEach(() => {
  const dated = { starts_on: "2024-01", ends_on: "2024-12", deliverables };
  begin({ phases: (seed.phases ?? []).map((one) => ({ ...one, ...structuredClone(dated) })) });
});

describe("the programme", () => {
  it("is drawn, with a table that says the same", async () => {
    await open("/programmes");
    const picture = await screen.findByRole("img", { name: /Frise du programme.*Une phase datée/ });
    expect(within(picture).getByText("Phase 2")).toBeTruthy();
    const row = screen.getByRole("rowheader", { name: "La carte", hidden: true }).closest("tr");
    expect(row?.textContent).toContain("mai 2024");
  });

  it("notes a deliverable as given where it stands, and takes it back", async () => {
    const { user } = await open("/programmes");
    await user.click(await screen.findByRole("button", { name: /^Rendu aujourd’hui.*La carte/ }));
    await waitFor(() => expect((phase()?.deliverables as typeof deliverables)[1]?.done_on).toMatch(/^\d{4}-/));
    await user.click(await screen.findByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(phase()?.deliverables).toEqual(deliverables));
  });

  it("changes a phase in place: a deliverable more, a deliverable less", async () => {
    const { user } = await open("/programmes");
    await user.click(await screen.findByRole("button", { name: "Modifier Phase 2" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(await within(dialog).findByRole("button", { name: "Retirer le livrable Le guide" }));
    await user.click(within(dialog).getByRole("button", { name: "Ajouter un livrable" }));
    const added = within(dialog).getByRole("group", { name: "Livrable 2" });
    await user.type(within(added).getByLabelText(/^Échéance/), "06/2025");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    expect(await within(dialog).findByRole("alert")).toBeTruthy();
    await user.type(within(added).getByLabelText(/^Titre/), "Le rapport");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(phase()?.deliverables).toEqual([deliverables[1], { title: "Le rapport", due_on: "2025-06" }]));
  });

  it("says at the deliverable what the service refuses in it", async () => {
    const { user } = await open("/programmes");
    await user.click(await screen.findByRole("button", { name: "Modifier Phase 2" }));
    const dialog = await screen.findByRole("dialog");
    service.current.intercept = (request) => {
      const errors = [{ pointer: "/deliverables/1/link", code: "web_address_form", message: "Ce n’est pas une adresse." }];
      return request.method === "PATCH" ? problem(422, { errors }) : undefined;
    };
    const second = within(dialog).getByRole("group", { name: "Livrable 2" });
    await user.type(within(second).getByLabelText(/^Lien/), "ici");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    expect((await within(second).findAllByText("Ce n’est pas une adresse.")).length).toBeGreaterThan(0);
  });

  it("offers nothing to whom nothing is granted", async () => {
    service.current.may = ["history"];
    await open("/programmes");
    await screen.findByRole("img", { name: /Frise/ });
    expect(screen.queryByRole("button", { name: /^(Modifier|Rendu|Ajouter une phase|Nouveau programme)/ })).toBeNull();
  });
});

describe("what a phase's form sends", () => {
  it("has its place as a number and no deliverable of which nothing is said", () => {
    const blank = { title: "", due_on: " ", done_on: "", link: "" };
    const sent = shaped({ position: "2", deliverables: [{ ...blank, title: "Le guide" }, blank] });
    expect(sent).toEqual({ position: 2, deliverables: [{ title: "Le guide" }] });
    expect(shaped({ position: " ", deliverables: [] }).position).toBe("");
  });
});
