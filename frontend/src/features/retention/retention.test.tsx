// How long things are kept: shown before it acts, agreed to, taken back, and told when another period holds by now.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { session } from "@/auth/current";
import { json, problem } from "@/test/answers";
import { open } from "@/test/page";
import { begin, service } from "@/test/service";

/** What the service has. */
let kept: { items: Record<string, unknown>[]; register: Record<string, unknown>[] };

function answer(request: Request, path: string): Response | undefined {
  if (!path.startsWith("/retention")) return undefined;
  if (request.method === "GET") return json(kept);
  const agreed = path.endsWith("/agree");
  kept = {
    items: kept.items.map((item) => (path.includes(`/${String(item.kind)}/`) ? { ...item, agreed } : item)),
    register: [
      {
        id: `d-${kept.register.length}`,
        at: "2026-11-25T20:00:00Z",
        kind: "bin",
        deed: agreed ? "agreed" : "withdrawn",
        days: 365,
        by: { id: "a-1", name: "Camille Martin" },
        gone: 0,
      },
      ...kept.register,
    ],
  };
  return json(kept);
}

beforeEach(async () => {
  begin();
  kept = {
    items: [
      {
        kind: "bin",
        days: 365,
        agreed: false,
        before: "2025-11-25T12:00:00Z",
        oldest: "2024-03-01T12:00:00Z",
        due: { themes: 2, experiments: 1 },
      },
      { kind: "persons", agreed: false, due: {} },
    ],
    register: [],
  };
  service.current.intercept = answer;
  await session.signOut();
  service.current.signedIn = true;
  service.current.me.roles = ["administrator"];
  service.current.me.may.accounts = ["list", "deactivate"];
});

const item = async (name: string) => (await screen.findByText(name)).closest("li")!;

describe("how long things are kept", () => {
  it("shows what would go before anybody agrees, and asks for nothing where there is no period", async () => {
    await open("/administration/retention");
    const bin = await item("Fiches à la corbeille");
    expect(within(bin).getByText("Durée : 1 an")).toBeTruthy();
    expect(within(bin).getByText("3 ont dépassé cette durée ; le plus ancien compte depuis le 1er mars 2024.")).toBeTruthy();
    expect(within(bin).getByText("Rien n’est effacé avant votre accord.")).toBeTruthy();
    const persons = await item("Personnes de l’annuaire");
    expect(within(persons).queryByRole("button")).toBeNull();
    expect(within(persons).getByText("Gardé sans limite de durée.")).toBeTruthy();
  });

  it("agrees to the period that was shown, and takes it back", async () => {
    const { user } = await open("/administration/retention");
    await user.click(await screen.findByRole("button", { name: /^Voir et accepter.: Fiches à la corbeille$/ }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("Thèmes : 2")).toBeTruthy();
    expect(within(dialog).getByText(/avant le 25 nov. 2025 \(le plus ancien.: 1er mars 2024\)/)).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Donner mon accord" }));
    expect(await screen.findByText(/l’accord est noté/)).toBeTruthy();
    expect(service.current.requests.at(-1)?.body).toEqual({ days: 365 });
    expect(await screen.findByText("Accepté par Camille Martin, pour une durée de 1 an")).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: /^Retirer l’accord.: Fiches à la corbeille$/ }));
    expect(await screen.findByText("Accord retiré par Camille Martin")).toBeTruthy();
  });

  it("says that members are told by mail before their accounts go, and that none goes where nobody can be told", async () => {
    const account = { days: 1095, agreed: true, before: "2023-11-26T12:00:00Z", oldest: "2022-03-01T12:00:00Z", due: { accounts: 2 } };
    kept.items = [
      { ...account, kind: "members_unseen", warning: { days: 30, mail: true, told: 2 } },
      { ...account, kind: "members_left", agreed: false, warning: { days: 30, mail: false, told: 0 } },
    ];
    const { user } = await open("/administration/retention");
    const unseen = await item("Comptes dont le membre ne vient plus");
    expect(within(unseen).getByText(/prévient chaque membre 30 jours avant.* 2 membres sont prévenus/)).toBeTruthy();
    expect(within(unseen).getByText(/l’effacement suit le message, un mois après/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Voir et accepter.: Comptes fermés$/ }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Aucun serveur de courrier n’est réglé/)).toBeTruthy();
  });

  it("tells when another period holds by now, and shows that one", async () => {
    const { user } = await open("/administration/retention");
    await user.click(await screen.findByRole("button", { name: /^Voir et accepter/ }));
    service.current.intercept = (request, path) =>
      request.method === "POST" && path.startsWith("/retention")
        ? problem(409, { detail: "Une autre durée est réglée depuis." })
        : answer(request, path);
    kept.items[0] = { ...kept.items[0], days: 30 };
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Donner mon accord" }));
    expect(await within(dialog).findByText("Une autre durée est réglée depuis.")).toBeTruthy();
    expect(await within(await item("Fiches à la corbeille")).findByText("Durée : 30 jours")).toBeTruthy();
  });
});
