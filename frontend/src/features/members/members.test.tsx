// Members: invited from a pasted list, their roles changed, and a refusal that says why.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { problem } from "@/test/fake";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

const member = (more: object) => ({
  id: "a-1",
  revision: 4,
  created_at: "2026-11-01T10:00:00Z",
  updated_at: "2026-11-01T10:00:00Z",
  name: "Ada Martin",
  email: "ada@example.org",
  roles: ["administrator"],
  locale: "fr",
  active: true,
  ...more,
});
const invitation = {
  id: "i-1",
  email: "bob@example.org",
  roles: ["contributor"],
  locale: "fr",
  created_at: "2026-11-24T10:00:00Z",
  sent_at: "2026-11-24T10:00:00Z",
  expires_at: "2026-11-27T10:00:00Z",
  expired: false,
};
const letter = {
  id: "l-1",
  kind: "invitation",
  to: "bob@example.org",
  locale: "fr",
  subject: "Votre invitation",
  state: "kept",
  created_at: "2026-11-24T10:00:00Z",
  changed_at: "2026-11-24T10:00:00Z",
  link: "https://essaim.example.org/app/invitation#t0ken",
  again: false,
};

let patched: Response | undefined;

beforeEach(() => {
  begin();
  patched = undefined;
  service.current.me.roles = ["administrator"];
  service.current.me.may = { accounts: ["list", "read", "create", "change", "deactivate"] };
  service.current.intercept = (request, path) => {
    if (path.startsWith("/accounts/")) return patched ?? json(member({ roles: ["reader"] }));
    if (path === "/accounts") {
      const last_sign_in = { at: "2026-11-24T10:00:00Z", factor: "password" };
      return json({ items: [member({ last_sign_in }), member({ id: "a-2", name: "Zoé", active: false })], next: null });
    }
    if (path === "/outbox") return json({ items: [letter], next: null, mail: false });
    if (path === "/invitations/i-1") return new Response(null, { status: 204 });
    if (path === "/invitations" && request.method === "POST") {
      const refused = [{ line: 2, text: "de travers", code: "email_form", message: "Ce n’est pas une adresse." }];
      return json({ invited: [invitation], refused });
    }
    if (path === "/invitations") return json({ items: [invitation], next: null });
    return undefined;
  };
});

const sent = (method: string, path: string) =>
  service.current.requests.find((one) => one.method === method && one.path === path);

describe("members", () => {
  it("are listed with their roles, their last sign-in, and who cannot sign in", async () => {
    await open("/administration/members");
    const list = await screen.findByRole("list", { name: "Comptes" });
    const [first, second] = await within(list).findAllByRole("listitem");
    expect(first?.textContent).toMatch(/Ada Martin.*ada@example\.org.*administra.*Dernière connexion.*mot de passe/);
    expect(second?.textContent).toMatch(/Zoé.*Désactivé/);
  });

  it("are invited from a pasted list, and each line that is refused is named", async () => {
    const { user } = await open("/administration/members");
    await user.click(await screen.findByRole("button", { name: "Inviter" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Envoyer les invitations" }));
    expect(sent("POST", "/invitations")).toBeUndefined();
    await user.type(within(dialog).getByLabelText("Adresses"), "bob@example.org\nde travers");
    await user.click(within(dialog).getByRole("button", { name: "Envoyer les invitations" }));
    expect(await within(dialog).findByText("1 personne est invitée.")).toBeTruthy();
    expect(within(dialog).getByText(/Ligne 2.*de travers.*Ce n’est pas une adresse/)).toBeTruthy();
    expect(sent("POST", "/invitations")?.body).toMatchObject({ roles: ["contributor"], locale: "fr" });
    await user.click(within(dialog).getByRole("button", { name: "Corriger ces lignes" }));
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>("Adresses").value).toBe("de travers");
  });

  it("who are invited can be handed their link, and taken off the list", async () => {
    const { user } = await open("/administration/members");
    expect(await screen.findByText(/Aucun serveur de messagerie n’a emporté/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copier le lien de bob@example.org" }));
    expect(await navigator.clipboard.readText()).toBe(letter.link);
    await user.click(screen.getByRole("button", { name: "Retirer l’invitation de bob@example.org" }));
    await waitFor(() => expect(sent("DELETE", "/invitations/i-1")).toBeTruthy());
  });

  it("are invited as an organisation of the directory", async () => {
    const { user } = await open("/administration/members");
    await user.click(await screen.findByRole("button", { name: "Inviter" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("Adresses"), "bob@example.org");
    await user.type(within(dialog).getByRole("combobox", { name: /Acteur de l’annuaire/ }), "Fabrique");
    await user.click(await within(dialog).findByRole("option", { name: /Fabrique des possibles/ }));
    await user.click(within(dialog).getByRole("button", { name: "Envoyer les invitations" }));
    await waitFor(() => expect(sent("POST", "/invitations")?.body).toMatchObject({ stakeholder: ids.lead }));
  });

  it("who have lost phone and codes lose their second factor, once one has said so twice", async () => {
    const { user } = await open("/administration/members");
    await user.click(await screen.findByRole("button", { name: "Modifier le compte de Zoé" }));
    await user.click(await screen.findByRole("button", { name: "Retirer le second facteur de Zoé" }));
    expect(sent("POST", "/accounts/a-2/reset-factor")).toBeUndefined();
    const sure = await screen.findByRole("dialog", { name: "Retirer le second facteur de Zoé\u00a0?" });
    expect(within(sure).getByText(/un message le lui dit à/)).toBeTruthy();
    await user.click(within(sure).getByRole("button", { name: "Retirer le second facteur" }));
    await waitFor(() => expect(sent("POST", "/accounts/a-2/reset-factor")).toBeTruthy());
    expect(await screen.findByText(/Zoé n’a plus de second facteur/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("do not lose their own by this way", async () => {
    service.current.me.id = "a-1";
    const { user } = await open("/administration/members");
    await user.click(await screen.findByRole("button", { name: "Modifier le compte de Ada Martin" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).queryByRole("button", { name: /second facteur/ })).toBeNull();
  });

  it("keep their last administrator, and the window says why", async () => {
    patched = problem(409, { detail: "Ce compte est le dernier qui administre le service." });
    const { user } = await open("/administration/members");
    await user.click(await screen.findByRole("button", { name: "Modifier le compte de Ada Martin" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Désactiver le compte" }));
    expect((await within(dialog).findByRole("alert")).textContent).toContain("le dernier qui administre");
    expect(sent("PATCH", "/accounts/a-1")?.headers.get("If-Match")).toBe('"4"');
  });

  it("are for administrators alone", async () => {
    service.current.me.may = {};
    await open("/administration/members");
    expect(await screen.findByText("Réservé à l’administration")).toBeTruthy();
    expect(sent("GET", "/accounts")).toBeUndefined();
  });
});
