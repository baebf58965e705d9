// The directory: found, read with its ties, and written without asking a person for a SIREN.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";

const network = "0190a000-0000-7000-8000-000000000020";

beforeEach(() => {
  const fake = begin({
    relationships: [
      { id: "0190a000-0000-7000-8000-000000000021", from: ids.lead, to: network, kind: "member_of", since: "2018" },
    ],
    involvements: [
      { id: "0190a000-0000-7000-8000-000000000022", experiment: ids.experiment, stakeholder: ids.lead, role: "coach" },
    ],
  });
  fake.put("stakeholders", {
    id: network,
    kind: "organisation",
    name: "Réseau des lieux",
    visibility: "network",
    category: "network",
  });
});

describe("the directory's facets", () => {
  it("say how many each choice would find, once one looks at the choices", async () => {
    const { user } = await open("/stakeholders");
    await screen.findByRole("link", { name: "Fabrique des possibles" });
    expect(service.current.requests.some(({ path }) => path === "/stakeholders/facets")).toBe(false);
    await user.click(screen.getByRole("button", { name: "Type" }));
    expect(await screen.findByRole("checkbox", { name: "Organisation 2" })).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "Collectif 0" })).toBeTruthy();
  });
});

describe("a legal form", () => {
  it("is found by its full name, and stays free", async () => {
    const { user } = await open("/stakeholders/new");
    await user.type(await screen.findByLabelText(/^Nom/), "La Fabrique");
    const form = screen.getByRole("combobox", { name: "Forme juridique" });
    await user.type(form, "interet collectif");
    await user.click(await screen.findByRole("option", { name: /^SCIC/ }));
    expect((form as HTMLInputElement).value).toBe("SCIC");
    await user.type(form, " SARL");
    await user.click(screen.getByText("Choisir dans la liste"));
    await user.click(screen.getByRole("checkbox", { name: /^ESUS/ }));
    await user.click(screen.getByRole("button", { name: "Ajouter à l’annuaire" }));
    await screen.findByRole("heading", { level: 1, name: "La Fabrique" });
    const sent = service.current.requests.find((one) => one.method === "POST" && one.path === "/stakeholders");
    expect(sent?.body).toMatchObject({ legal_form: "SCIC SARL", agrements: ["esus"] });
  });
});

describe("the directory", () => {
  it("shows where the words were found", async () => {
    await open("/stakeholders?q=fabrique");
    expect((await screen.findByText("fabrique", { selector: "mark" })).tagName).toBe("MARK");
    expect(screen.getByRole("link", { name: "Fabrique des possibles" })).toBeTruthy();
  });

  it("keeps the network's members on request", async () => {
    const { user, address } = await open("/stakeholders");
    await user.click(await screen.findByRole("checkbox", { name: "Membre du réseau" }));
    await waitFor(() => expect(address()).toBe("/app/stakeholders?network_member=true"));
    expect(await screen.findByText("Rien ne correspond")).toBeTruthy();
  });
});

describe("a stakeholder's page", () => {
  it("reads a tie from either end", async () => {
    await open(`/stakeholders/${ids.lead}`);
    expect(await screen.findByText(/Est membre de/)).toBeTruthy();
    expect(await screen.findByRole("link", { name: "Réseau des lieux" })).toBeTruthy();
    expect(screen.getByText("depuis 2018")).toBeTruthy();
    expect(await screen.findByRole("link", { name: "Une épicerie coopérative" })).toBeTruthy();
    expect(screen.getByText("Accompagnateur·rice")).toBeTruthy();
  });

  it("says it the other way round on the other page", async () => {
    await open(`/stakeholders/${network}`);
    expect(await screen.findByText(/A pour membre/)).toBeTruthy();
  });

  it("takes a new tie", async () => {
    const { user } = await open(`/stakeholders/${network}`);
    await user.click(await screen.findByRole("button", { name: "Ajouter un lien" }));
    const dialog = await screen.findByRole("dialog");
    await user.selectOptions(within(dialog).getByLabelText(/^Type/), "supervises");
    await user.type(within(dialog).getByRole("combobox", { name: /^Vers l’acteur/ }), "fabrique");
    await user.click(await within(dialog).findByRole("option", { name: /Fabrique/ }));
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText(/Encadre/)).toBeTruthy();
    const sent = service.current.requests.find((one) => one.method === "POST" && one.path === "/relationships");
    expect(sent?.body).toEqual({ from: network, to: ids.lead, kind: "supervises" });
  });
});

describe("the form of a stakeholder", () => {
  it("asks a person for no SIREN, and offers no publication", async () => {
    const { user } = await open("/stakeholders/new");
    expect(await screen.findByLabelText("SIREN")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Personne" }));
    expect(screen.queryByLabelText("SIREN")).toBeNull();
    expect(screen.queryByRole("radio", { name: /Tout le monde/ })).toBeNull();
    expect(screen.getByText("Les coordonnées d’une personne ne sont jamais publiques.")).toBeTruthy();
  });

  it("sends what was given, and nothing that was not", async () => {
    const { user } = await open("/stakeholders/new");
    await user.type(await screen.findByLabelText(/^Nom/), "Les Jardins");
    await user.type(screen.getByLabelText("Code postal"), "49100");
    await user.click(screen.getByRole("button", { name: "Ajouter à l’annuaire" }));
    await screen.findByRole("heading", { level: 1, name: "Les Jardins" });
    const sent = service.current.requests.find((one) => one.method === "POST" && one.path === "/stakeholders");
    expect(sent?.body).toEqual({
      kind: "organisation",
      name: "Les Jardins",
      address: { postal_code: "49100" },
      network_member: false,
      visibility: "network",
    });
  });
});
