// Many rows at once: chosen, changed as one operation, what stays named, and one way back.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { problem } from "@/test/fake";
import { open } from "@/test/page";
import { begin, ids, seed, service } from "@/test/service";

const more = (count: number, title = "Essai") =>
  Array.from({ length: count }, (_, index) => ({
    ...seed.experiments?.[0],
    id: `0190b000-0000-7000-8000-${String(index).padStart(12, "0")}`,
    title: `${title} ${index + 1}`,
  }));

beforeEach(() => void begin({ experiments: more(3) }));
const sent = () => service.current.requests.filter((one) => one.path.endsWith("/bulk"));

async function chooseShown(path = "/experiments") {
  const page = await open(path);
  await page.user.click(await screen.findByRole("checkbox", { name: /^Choisir les? \d* ?fiches? affichées?/ }));
  return page;
}

describe("changing many at once", () => {
  it("chooses rows one by one, and counts them aloud", async () => {
    const { user } = await open("/experiments");
    await user.click(await screen.findByRole("checkbox", { name: /Choisir «.Essai 2.»/ }));
    const region = screen.getByRole("region", { name: "Changer plusieurs fiches ensemble" });
    expect(within(region).getByRole("status").textContent).toBe("1 fiche choisie");
    await user.click(screen.getByRole("checkbox", { name: /Choisir «.Essai 2.»/ }));
    expect(within(region).getByRole("status").textContent).toBe("");
  });

  it("sends one wish, and takes it back from the toast", async () => {
    const { user } = await chooseShown();
    await user.click(screen.getByRole("button", { name: "Changer qui les voit" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Changer les 3 fiches" }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain("Choisissez ce qui doit changer");
    expect(sent()).toHaveLength(0);
    await user.selectOptions(within(dialog).getByLabelText("Visible par"), "team");
    await user.click(within(dialog).getByRole("button", { name: "Changer les 3 fiches" }));
    expect(await screen.findByText("3 fiches sont changées.")).toBeTruthy();
    const body = sent()[0]?.body as { which: { ids: string[] }; change: object };
    expect(body.change).toEqual({ visibility: "team" });
    expect(body.which.ids).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "Annuler" }));
    expect(await screen.findByText("C’est annulé.")).toBeTruthy();
    expect(service.current.requests.some((one) => one.path === "/operations/op-1/undo")).toBe(true);
  });

  it("asks a reason where the rule wants one, and moves the stage", async () => {
    const { user } = await chooseShown();
    await user.click(screen.getByRole("button", { name: "Changer l’étape" }));
    const dialog = await screen.findByRole("dialog");
    const stage = within(dialog).getByLabelText("Étape");
    expect(within(stage).queryByRole("option", { name: "Terminée" })).toBeNull();
    await user.selectOptions(stage, "idea");
    await user.click(within(dialog).getByRole("button", { name: "Changer les 3 fiches" }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain("Dites pourquoi");
    await user.type(within(dialog).getByLabelText(/^Raison/), "Le terrain n’est pas libre.");
    await user.click(within(dialog).getByRole("button", { name: "Changer les 3 fiches" }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    const { stage: step } = sent()[0]?.body as { stage: object };
    expect(step).toMatchObject({ to: "idea", reason: "Le terrain n’est pas libre." });
  });

  it("names what stays as it is, with the reason and a link", async () => {
    begin({ experiments: [...more(2), { ...more(1)[0], id: ids.other, title: "Une fiche fermée" }] });
    const { user } = await chooseShown();
    await user.click(screen.getByRole("button", { name: "Changer qui les voit" }));
    await user.selectOptions(await screen.findByLabelText("Visible par"), "team");
    await user.click(screen.getByRole("button", { name: "Changer les 3 fiches" }));
    const result = await screen.findByRole("dialog", { name: "Ce qui a été changé" });
    const link = within(result).getByRole("link", { name: "Une fiche fermée" });
    expect(link.getAttribute("href")).toBe(`/app/experiments/${ids.other}`);
    expect(result.textContent).toContain("On avance ou recule d’une seule étape à la fois.");
    await user.click(within(result).getByRole("button", { name: "Annuler ces 2 changements" }));
    expect(await screen.findByText("C’est annulé.")).toBeTruthy();
  });

  it("takes all that match, as many as were counted, by the filters of the list", async () => {
    begin({ experiments: more(60) });
    const { user } = await chooseShown("/experiments?stage=design");
    await user.click(await screen.findByRole("button", { name: "Choisir les 60 fiches trouvées" }));
    await user.click(screen.getByRole("button", { name: "Changer qui les voit" }));
    await user.selectOptions(await screen.findByLabelText("Visible par"), "team");
    await user.click(screen.getByRole("button", { name: "Changer les 60 fiches" }));
    expect(await screen.findByText("60 fiches sont changées.")).toBeTruthy();
    expect(sent()[0]?.body).toMatchObject({ which: { query: "stage=design", total: 60 } });
  });

  it("sends an interrupted wish again under its key", async () => {
    const { user } = await chooseShown();
    let failures = 1;
    service.current.intercept = (_, path) =>
      path.endsWith("/bulk") && failures-- > 0 ? problem(503, { operation: "op-1" }) : undefined;
    await user.click(screen.getByRole("button", { name: "Changer qui les voit" }));
    await user.selectOptions(await screen.findByLabelText("Visible par"), "team");
    await user.click(screen.getByRole("button", { name: "Changer les 3 fiches" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Une partie est faite");
    await user.click(screen.getByRole("button", { name: "Changer les 3 fiches" }));
    expect(await screen.findByText("3 fiches sont changées.")).toBeTruthy();
    const keys = sent().map((one) => one.headers.get("Idempotency-Key"));
    expect(keys[0]).toBe(keys[1]);
  });

  it("tells who left what came of it, over the list, with one way back", async () => {
    const { user } = await chooseShown();
    let answer: (special?: Response) => void = () => undefined;
    service.current.intercept = (_, path) =>
      path.endsWith("/bulk") ? new Promise((resolve) => (answer = resolve)) : undefined;
    const leave = async () => {
      await user.click(screen.getByRole("button", { name: "Changer qui les voit" }));
      await user.selectOptions(await screen.findByLabelText("Visible par"), "team");
      await user.click(screen.getByRole("button", { name: "Changer les 3 fiches" }));
      await user.click(await screen.findByRole("button", { name: "Laisser faire" }));
    };
    await leave();
    answer();
    const works = await screen.findByRole("region", { name: "Changements en cours" });
    expect(await within(works).findByText("3 fiches sont changées.")).toBeTruthy();
    await user.click(within(works).getByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Changements en cours" })).toBeNull());

    await leave();
    answer(problem(422, { detail: "Cette phase est close." }));
    expect(await screen.findByText("Cette phase est close.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Changements en cours" })).toBeNull();
  });

  it("offers nothing to who may change nothing", async () => {
    Object.assign(service.current.me, { roles: ["reader"], may: {} });
    await open("/experiments");
    await screen.findByRole("link", { name: "Essai 1" });
    expect(screen.queryByRole("checkbox", { name: /^Choisir/ })).toBeNull();
  });
});
