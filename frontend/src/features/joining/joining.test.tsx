// Links that came by mail: an account made, a password chosen, and words for those that work no more.
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { problem } from "@/test/fake";
import { openAsIs } from "@/test/page";
import { begin, service } from "@/test/service";

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

const look: { roles: string[] } & Record<string, unknown> = {
  email: "bob@example.org",
  name: "Bob Roy",
  locale: "fr",
  roles: ["coach"],
  expires_at: "2026-11-27T10:00:00Z",
  instance: "Essaim",
};
let dead = false;
let comes = false;

beforeEach(() => {
  begin();
  dead = false;
  comes = false;
  look.roles = ["coach"];
  service.current.intercept = (request, path) => {
    if (comes && (path === "/auth/invitation/accept" || path === "/auth/refresh")) return undefined;
    if (path === "/auth/password/judge") return json({ right: true });
    if (path === "/auth/password/forgotten") return new Response(null, { status: 202 });
    if (path === "/auth/password/choose") return new Response(null, { status: 204 });
    if (path === "/auth/email/confirm") return dead ? problem(410) : json({ email: "new@example.org" });
    if (path === "/auth/invitation") return dead ? problem(410) : json(look);
    if (path === "/auth/password") return json({ name: "Bob Roy", email: "bob@example.org" });
    if (path === "/auth/invitation/accept") {
      const password = "password";
      const errors = [{ pointer: `/${password}`, code: "password_common", message: "Trop courant." }];
      return problem(422, { errors });
    }
    return request.url.includes("/auth/") ? problem(401) : undefined;
  };
});
afterEach(() => void (window.location.hash = ""));

const sent = (path: string) => service.current.requests.filter((one) => one.path === path);

describe("a link", () => {
  it("of an invitation makes an account, and says what is wrong with a password", async () => {
    window.location.hash = "t0ken";
    const { user } = openAsIs("/invitation");
    expect(await screen.findByText(/bob@example\.org/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Votre nom").value).toBe("Bob Roy");
    await user.type(screen.getByLabelText("Nouveau mot de passe"), "court");
    expect(screen.getByText("Encore 7 caractères.")).toBeTruthy();
    await user.type(screen.getByLabelText("Nouveau mot de passe"), " et bien plus long");
    expect(await screen.findByText("Ce mot de passe est solide.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Créer mon compte" }));
    expect(await screen.findByText("Trop courant.")).toBeTruthy();
    expect(sent("/auth/invitation/accept")[0]?.body).toMatchObject({ token: "t0ken", name: "Bob Roy", locale: "fr" });
  });

  async function accepted(before?: () => Promise<unknown>) {
    comes = true;
    service.current.signedIn = false;
    window.location.hash = "t0ken";
    const opened = openAsIs("/invitation");
    await opened.user.type(await screen.findByLabelText("Nouveau mot de passe"), "cinq lampes au plafond");
    await before?.();
    await opened.user.click(screen.getByRole("button", { name: "Créer mon compte" }));
    return opened;
  }

  it("that was accepted leads to a second factor, which can wait", async () => {
    const { user, address } = await accepted();
    expect(await screen.findByRole("heading", { level: 1, name: "Une protection de plus" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Se déconnecter" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Plus tard" }));
    await waitFor(() => expect(address()).toBe("/app/"));
  });

  it("that was accepted leads on once the second factor is set up", async () => {
    const { user, address } = await accepted();
    await user.type(await screen.findByLabelText("Code à six chiffres"), "123456{Enter}");
    await user.click(await screen.findByRole("button", { name: "Je les ai gardés" }));
    await waitFor(() => expect(address()).toBe("/app/"));
  });

  it("that makes an administrator says so before, and lets the second factor not wait", async () => {
    look.roles = ["administrator"];
    service.current.me.roles = ["administrator"];
    service.current.me.second_factor_due = true;
    await accepted(() => screen.findByText(/Gardez votre téléphone à portée de main/));
    expect(await screen.findByRole("heading", { level: 1, name: "Un second facteur d’abord" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Plus tard" })).toBeNull();
  });

  it("that works no more says what to do", async () => {
    dead = true;
    window.location.hash = "t0ken";
    openAsIs("/invitation");
    expect(await screen.findByText(/Ce lien ne fonctionne plus/)).toBeTruthy();
    expect(screen.getByText(/Demandez à la personne qui vous a invité/)).toBeTruthy();
  });

  it("that is cut off asks nothing of the service", async () => {
    openAsIs("/new-password");
    expect(await screen.findByText(/Cette adresse n’est pas complète/)).toBeTruthy();
    expect(sent("/auth/password")).toEqual([]);
  });

  it("to another password keeps it, and leads to the sign-in", async () => {
    window.location.hash = "t0ken";
    const { user } = openAsIs("/new-password");
    await user.type(await screen.findByLabelText("Nouveau mot de passe"), "cinq lampes au plafond");
    await user.click(screen.getByRole("button", { name: "Enregistrer ce mot de passe" }));
    expect(await screen.findByText(/Le mot de passe est enregistré/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Se connecter" })).toBeTruthy();
    expect(sent("/auth/password/choose")[0]?.body).toEqual({ token: "t0ken", password: "cinq lampes au plafond" });
  });

  it("to an address changes nothing before one presses", async () => {
    window.location.hash = "t0ken";
    const { user } = openAsIs("/address");
    const button = await screen.findByRole("button", { name: "Confirmer" });
    expect(sent("/auth/email/confirm")).toEqual([]);
    await user.click(button);
    expect(await screen.findByText(/new@example\.org/)).toBeTruthy();
    expect(sent("/auth/email/confirm")).toHaveLength(1);
  });
});

describe("a forgotten password", () => {
  it("is answered the same whoever asks", async () => {
    const { user } = openAsIs("/forgotten");
    await user.click(await screen.findByRole("button", { name: "Recevoir un lien" }));
    expect(sent("/auth/password/forgotten")).toEqual([]);
    await user.type(screen.getByLabelText("Adresse électronique"), " bob@example.org ");
    await user.click(screen.getByRole("button", { name: "Recevoir un lien" }));
    expect(await screen.findByText(/Si un compte existe pour bob@example\.org/)).toBeTruthy();
    await waitFor(() => expect(sent("/auth/password/forgotten")[0]?.body).toEqual({ email: "bob@example.org" }));
  });
});
