// One's own account: a second factor set up and left, sessions ended, and nothing lost when one ends meanwhile.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { session } from "@/auth/current";
import { problem } from "@/test/fake";
import { open } from "@/test/page";
import { begin, service } from "@/test/service";

beforeEach(async () => {
  begin();
  await session.signOut();
  service.current.signedIn = true;
});

const sent = (path: string) => service.current.requests.filter((one) => one.path === path);

describe("my account", () => {
  it("sets an application up, and shows the recovery codes once", async () => {
    const { user } = await open("/account");
    await user.click(await screen.findByRole("button", { name: "Mettre en place une application de codes" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("JBSW Y3DP EHPK 3PXP")).toBeTruthy();
    expect(within(dialog).getByRole<HTMLImageElement>("img").src).toMatch(/^data:image\/svg\+xml,/);
    const code = within(dialog).getByLabelText<HTMLInputElement>("Code à six chiffres");
    expect(code.autocomplete).toBe("one-time-code");
    await user.type(code, "123 456{Enter}");
    const codes = await screen.findByRole("list", { name: "Codes de secours" });
    expect(within(codes).getAllByRole("listitem")).toHaveLength(10);
    await user.click(screen.getByRole("button", { name: "Copier" }));
    expect(await screen.findByText("Les codes sont copiés.")).toBeTruthy();
    expect((await navigator.clipboard.readText()).split("\n")).toHaveLength(10);
    await user.click(screen.getByRole("button", { name: "Je les ai gardés" }));
    expect(await screen.findByText(/Une application donne vos codes depuis.*Il reste 10 codes/)).toBeTruthy();
  });

  it("ends what one does not recognise, and never itself", async () => {
    const { user } = await open("/account");
    const here = (await screen.findByText("Firefox sur Linux")).closest("li")!;
    expect(within(here).queryByRole("button")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Terminer Chrome sur Android" }));
    await waitFor(() => expect(screen.queryByText("Chrome sur Android")).toBeNull());
    expect(sent("/me/sessions/s-2").map(({ method }) => method)).toEqual(["DELETE"]);
    expect(screen.queryByRole("button", { name: /toutes les autres/ })).toBeNull();
  });

  it("shows the accounts elsewhere, and unlinks one", async () => {
    service.current.own.providers = [
      { id: "les-communs", name: "Les Communs" },
      { id: "proconnect", name: "ProConnect" },
    ];
    const link = { id: "i-1", provider: "les-communs", name: "Les Communs", created_at: "2026-01-01T10:00:00Z" };
    service.current.own.identities = [link];
    const { user } = await open("/account");
    expect(await screen.findByRole("button", { name: "Relier ProConnect" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Délier Les Communs" }));
    expect(await screen.findByRole("button", { name: "Relier Les Communs" })).toBeTruthy();
  });

  it("asks to be erased once it was said what that means", async () => {
    const { user } = await open("/account");
    await user.click(await screen.findByRole("button", { name: "Demander l’effacement" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Ce que vous avez écrit reste/)).toBeTruthy();
    expect(sent("/me/erasure")).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Envoyer la demande" }));
    expect(await screen.findByText(/25 décembre 2026/)).toBeTruthy();
    expect(sent("/me/erasure").map(({ method }) => method)).toEqual(["POST"]);
  });

  it("shows an address that waits for its link, and takes it back", async () => {
    service.current.own.asked = "nouvelle@example.org";
    const { user } = await open("/account");
    expect(await screen.findByText(/Un lien est parti pour nouvelle@example\.org, valable jusqu’au/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Garder l’adresse actuelle" }));
    await waitFor(() => expect(screen.queryByText(/nouvelle@example\.org/)).toBeNull());
    expect(sent("/me/email").map(({ method }) => method)).toEqual(["GET", "DELETE", "GET"]);
  });

  it("does not let an administrator take away what they must have", async () => {
    service.current.me.roles = ["administrator"];
    service.current.own.totpSince = "2026-01-01T10:00:00Z";
    await open("/account");
    expect(await screen.findByRole("button", { name: "Changer de téléphone" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Retirer le second facteur" })).toBeNull();
  });

  it("keeps what is typed when the session ends meanwhile, and saves it after signing in again", async () => {
    const { user } = await open("/account");
    const name = await screen.findByLabelText<HTMLInputElement>(/^Nom/);
    await user.clear(name);
    await user.type(name, "Camille Martin");
    service.current.endSessions();
    service.current.factors = ["totp"];
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(await within(dialog).findByLabelText("Mot de passe"), "correct horse battery");
    await user.click(within(dialog).getByRole("button", { name: "Se connecter" }));
    await user.type(await screen.findByLabelText("Code à six chiffres"), "123456{Enter}");
    await waitFor(() => expect(service.current.me.name).toBe("Camille Martin"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(name.value).toBe("Camille Martin");
  });
});

describe("an administrator without a second factor", () => {
  it("is led to set one up from wherever they go, and then where they were going", async () => {
    service.current.me.roles = ["administrator"];
    service.current.me.second_factor_due = true;
    const { user, address } = await open("/themes");
    expect(await screen.findByRole("heading", { level: 1, name: "Un second facteur d’abord" })).toBeTruthy();
    expect(sent("/themes")).toEqual([]);
    await user.type(await screen.findByLabelText("Code à six chiffres"), "123456{Enter}");
    await user.click(await screen.findByRole("button", { name: "Je les ai gardés" }));
    await waitFor(() => expect(address()).toBe("/app/themes"));
  });

  it("is led there too when they become one in the middle of a session", async () => {
    const { user } = await open("/themes");
    await screen.findByRole("heading", { level: 1, name: "Thèmes" });
    service.current.me.roles = ["administrator"];
    service.current.me.second_factor_due = true;
    service.current.intercept = (_, path) =>
      path.startsWith("/me") || path.startsWith("/auth")
        ? undefined
        : problem(403, { type: "/api/problems/second_factor_due" });
    await user.click(screen.getByRole("link", { name: "Réseau" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Un second facteur d’abord" })).toBeTruthy();
  });

  it("is asked to sign in again when the account has one", async () => {
    service.current.me.roles = ["administrator"];
    service.current.me.second_factor_due = true;
    service.current.own.totpSince = "2026-01-01T10:00:00Z";
    const { user, address } = await open("/themes");
    expect(await screen.findByText(/cette connexion ne l’a pas montré/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Se déconnecter" }));
    await waitFor(() => expect(address()).toContain("/app/sign-in"));
  });
});
