// The list of clients: an administrator's, with a secret that is shown once and left by its button alone.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";

const secret = {
  id: ids.other,
  hint: "wxyz",
  created_at: "2026-11-01T08:00:00Z",
  expires_at: "2999-01-01T08:00:00Z",
  valid: true,
};
const client = {
  id: ids.lead,
  revision: 1,
  created_at: "2026-11-01T08:00:00Z",
  updated_at: "2026-11-01T08:00:00Z",
  name: "Annuaire régional",
  scopes: ["read", "write:stakeholders"],
  network: false,
  secrets: [secret],
  days: [],
};

const answered = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ETag: '"1-a"' } });

let made = false;

beforeEach(() => {
  begin();
  made = false;
  service.current.me.roles = ["administrator"];
  service.current.me.may = { accounts: ["list", "read", "deactivate"] };
  service.current.intercept = (request, path) => {
    if (path !== "/clients") return undefined;
    if (request.method === "GET") return answered({ items: made ? [client] : [], next: null });
    made = true;
    return answered({ ...client, client_secret: "essaim_abcdwxyz" }, 201);
  };
});

describe("the list of clients", () => {
  it("begins with what a client is for, and shows a new one's secret this once", async () => {
    const { user } = await open("/administration/clients");
    await user.click(await screen.findByRole("button", { name: "Nouveau client" }));
    await user.type(within(await screen.findByRole("dialog")).getByRole("textbox", { name: /^Nom/ }), "Annuaire régional");
    await user.click(screen.getByRole("button", { name: "Créer" }));
    const shown = await screen.findByRole("dialog", { name: "Secret de Annuaire régional" });
    expect(within(shown).getByText("essaim_abcdwxyz")).toBeTruthy();
    expect(within(shown).queryByRole("button", { name: "Fermer" })).toBeNull();
    const sent = service.current.requests.find(({ method, path }) => method === "POST" && path === "/clients");
    expect(sent?.body).toEqual({ name: "Annuaire régional", scopes: ["read"], network: false, secret_days: 365 });
    await user.click(within(shown).getByRole("button", { name: "Je l’ai copié" }));
    await waitFor(() => expect(screen.queryByText("essaim_abcdwxyz")).toBeNull());
    const row = await screen.findByRole("row", { name: /Annuaire régional/ });
    expect(row.textContent).toMatch(/Écrire.: Acteurs/);
    expect(row.textContent).toContain("valable jusqu’au");
  });

  it("says when a client called last, and how often on each day", async () => {
    const used = {
      ...client,
      last_used_at: "2026-11-26T09:30:00Z",
      days: [
        { day: "2026-11-25", calls: 1200, refused: 0 },
        { day: "2026-11-26", calls: 4, refused: 1 },
      ],
    };
    service.current.intercept = (_, path) => {
      if (path === "/clients") return answered({ items: [used], next: null });
      return path === `/clients/${client.id}` ? answered(used) : undefined;
    };
    const { user } = await open("/administration/clients");
    const row = await screen.findByRole("row", { name: /Annuaire régional/ });
    expect(row.textContent).toContain("26 novembre 2026");
    await user.click(within(row).getByRole("link", { name: "Annuaire régional" }));
    expect(await screen.findByText(/1.204 appels en trente jours\. Un a été refusé\./)).toBeTruthy();
    const days = screen.getAllByRole("row", { hidden: true }).map(({ textContent }) => textContent);
    expect(days.filter((text) => /nov/.test(text ?? ""))).toEqual(["26 nov. 202641", expect.stringMatching(/^25 nov. 20261.2000$/)]);
  });

  it("is not there for who does not administer", async () => {
    service.current.me.roles = ["coordinator"];
    service.current.me.may = {};
    await open("/administration/clients");
    expect(await screen.findByText("Réservé à l’administration")).toBeTruthy();
    expect(service.current.requests.some(({ path }) => path === "/clients")).toBe(false);
  });
});
