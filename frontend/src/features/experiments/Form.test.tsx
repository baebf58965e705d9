// The form of experiments: refused on its fields, kept on the device, met by somebody else's change.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { problem } from "@/test/fake";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";

beforeEach(() => void begin());

const sent = (method: string) =>
  service.current.requests.filter((one) => one.method === method && one.path.startsWith("/experiments"));

async function fill(user: Awaited<ReturnType<typeof open>>["user"]) {
  await user.type(await screen.findByLabelText(/^Titre/), "Un verger partagé");
  await user.click(screen.getByRole("radio", { name: /^Expérimentation/ }));
  await user.click(screen.getByRole("combobox", { name: /^Phase/ }));
  await user.click(await screen.findByRole("option", { name: /Phase 2/ }));
}

describe("a new experiment", () => {
  it("says what is missing, field by field, before anything is sent", async () => {
    const { user } = await open("/experiments/new");
    await user.click(await screen.findByRole("button", { name: "Créer l’expérimentation" }));
    const summary = await screen.findByRole("alert");
    expect(summary.textContent).toContain("3 points sont à corriger");
    await user.click(within(summary).getByRole("link", { name: "Titre" }));
    expect(document.activeElement).toBe(screen.getByLabelText(/^Titre/));
    expect(sent("POST")).toHaveLength(0);
  });

  it("is created with what was chosen, and its page opens", async () => {
    const { user, address } = await open("/experiments/new");
    await fill(user);
    await user.type(screen.getByRole("combobox", { name: /^Territoires/ }), "angers");
    await user.click(await screen.findByRole("option", { name: /Angers/ }));
    await user.click(screen.getByRole("button", { name: "Créer l’expérimentation" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Un verger partagé" })).toBeTruthy();
    expect(sent("POST")[0]?.body).toMatchObject({
      title: "Un verger partagé",
      nature: "experiment",
      phase: ids.phase,
      territories: [ids.territory],
      visibility: "network",
    });
    expect(address()).toMatch(/^\/app\/experiments\/[0-9a-f-]{36}$/);
    expect(window.localStorage.getItem(`essaim-draft:m-1:experiments:new`)).toBeNull();
  });

  it("puts what the server refuses on its fields, with the reference", async () => {
    const { user } = await open("/experiments/new");
    await fill(user);
    const errors = [
      { pointer: "/licence", code: "licence_needed", message: "Une licence est nécessaire pour publier." },
      { pointer: "/territories/0", code: "unknown", message: "Ce territoire n’existe pas." },
    ];
    service.current.intercept = (request) => (request.method === "POST" ? problem(422, { errors }) : undefined);
    await user.click(screen.getByRole("button", { name: "Créer l’expérimentation" }));
    const summary = await screen.findByRole("alert");
    expect(
      within(summary)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(["Licence", "Territoires"]);
    expect(summary.textContent).toContain("req-1");
    expect(screen.getByLabelText("Licence").getAttribute("aria-invalid")).toBe("true");
  });

  it("sends the same key again when the same body is tried again", async () => {
    const { user } = await open("/experiments/new");
    await fill(user);
    let failures = 1;
    service.current.intercept = (request, path) =>
      request.method === "POST" && path === "/experiments" && failures-- > 0 ? problem(503) : undefined;
    await user.click(screen.getByRole("button", { name: "Créer l’expérimentation" }));
    await screen.findByRole("alert");
    await user.click(screen.getByRole("button", { name: "Créer l’expérimentation" }));
    await screen.findByRole("heading", { level: 1, name: "Un verger partagé" });
    const keys = sent("POST").map((one) => one.headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it("is found again after the page was closed, and says where it is", async () => {
    const first = await open("/experiments/new");
    await first.user.type(await screen.findByLabelText(/^Titre/), "À moitié écrit");
    expect(await screen.findByText("Sur cet appareil")).toBeTruthy();
    first.unmount();
    const second = await open("/experiments/new");
    expect((await screen.findByLabelText<HTMLInputElement>(/^Titre/)).value).toBe("À moitié écrit");
    await second.user.click(screen.getByRole("button", { name: "Repartir de zéro" }));
    expect(screen.getByLabelText<HTMLInputElement>(/^Titre/).value).toBe("");
  });

  it("loses nothing when the session ends in the middle", async () => {
    const { user } = await open("/experiments/new");
    await fill(user);
    service.current.endSessions();
    await user.click(screen.getByRole("button", { name: "Créer l’expérimentation" }));
    const again = await screen.findByRole("dialog", { name: "Votre session est terminée" });
    await user.type(await within(again).findByLabelText("Mot de passe"), "correct horse battery");
    await user.click(within(again).getByRole("button", { name: "Se connecter" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Un verger partagé" })).toBeTruthy();
  });
});

describe("a change that meets another", () => {
  async function meet() {
    const page = await open(`/experiments/${ids.experiment}/edit`);
    const title = await screen.findByLabelText(/^Titre/);
    await page.user.clear(title);
    await page.user.type(title, "Mon titre");
    const record = service.current.records.get("experiments")?.get(ids.experiment);
    if (!record) throw new Error("the seed has no experiment");
    service.current.change(record, "update", { title: "Leur titre", summary: "Leur résumé" });
    await page.user.click(screen.getByRole("button", { name: "Enregistrer" }));
    const dialog = await screen.findByRole("dialog", { name: /Quelqu’un a modifié/ });
    return { ...page, dialog, record };
  }

  it("shows both, asks only where both changed, and sends the choice with the new tag", async () => {
    const { user, dialog, record } = await meet();
    const send = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Enregistrer ce choix" });
    expect(send.disabled).toBe(true);
    expect(within(dialog).getByText("Encore un champ à choisir")).toBeTruthy();
    const title = within(within(dialog).getByRole("group", { name: "Titre" }));
    expect(title.getByText("Leur titre")).toBeTruthy();
    await user.click(title.getByRole("radio", { name: /Ma version/ }));
    await user.click(send);
    await waitFor(() => expect(record.title).toBe("Mon titre"));
    expect(record.summary).toBe("Leur résumé");
    const [refused, taken] = sent("PATCH").slice(-2);
    expect(refused?.headers.get("If-Match")).toBe('"1-fake"');
    expect(taken?.headers.get("If-Match")).toBe('"2-fake"');
    expect(taken?.body).toEqual({ title: "Mon titre" });
  });

  it("can be left for later without losing what was typed", async () => {
    const { user, dialog } = await meet();
    await user.click(within(dialog).getByRole("button", { name: "Continuer à modifier" }));
    expect(screen.getByLabelText<HTMLInputElement>(/^Titre/).value).toBe("Mon titre");
  });
});
