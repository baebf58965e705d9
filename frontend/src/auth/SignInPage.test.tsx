// The way in: hints for password managers, errors that help, and back to where one was going.
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { problem } from "@/test/fake";
import { openAsIs } from "@/test/page";
import { begin, ids, service } from "@/test/service";
import { session } from "./current";

beforeEach(async () => {
  begin();
  await session.signOut();
});

async function fill(user: ReturnType<typeof openAsIs>["user"], password: string) {
  await user.type(await screen.findByLabelText("Adresse électronique"), "camille@example.org");
  await user.type(screen.getByLabelText("Mot de passe"), password);
  await user.click(screen.getByRole("button", { name: "Se connecter" }));
}

describe("the sign-in page", () => {
  it("leads back to where one was going, filters included", async () => {
    const { user, address } = openAsIs(`/experiments/${ids.experiment}?stage=idea`);
    await fill(user, "correct horse battery");
    expect(await screen.findByRole("heading", { level: 1, name: "Une épicerie coopérative" })).toBeTruthy();
    expect(address()).toContain(ids.experiment);
  });

  it("never leads out of the house", async () => {
    const { user, address } = openAsIs("/sign-in?to=//example.org/phish");
    await fill(user, "correct horse battery");
    await waitFor(() => expect(address()).toBe("/app/"));
  });

  it("tells password managers what is what, and can show the password", async () => {
    const { user } = openAsIs("/sign-in");
    const password = await screen.findByLabelText<HTMLInputElement>("Mot de passe");
    expect(screen.getByLabelText("Adresse électronique").getAttribute("autocomplete")).toBe("username");
    expect(password.autocomplete).toBe("current-password");
    await user.click(screen.getByRole("button", { name: "Afficher ou masquer le mot de passe" }));
    expect(password.type).toBe("text");
  });

  it.each([
    [401, {}, /Adresse ou mot de passe inconnus/],
    [429, { "Retry-After": "40" }, /Réessayez dans 40 secondes/],
    [503, {}, /Le serveur est occupé/],
  ])("says what to do after a %i", async (status, headers, words) => {
    const { user } = openAsIs("/sign-in");
    service.current.intercept = (_, path) =>
      path === "/auth/login" ? problem(status, {}, headers as Record<string, string>) : undefined;
    await fill(user, "wrong");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(words);
    expect(document.activeElement).toBe(alert);
    expect(screen.getByLabelText<HTMLInputElement>("Mot de passe").value).toBe("wrong");
  });

  it("asks for what is missing without asking the server", async () => {
    const { user } = openAsIs("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Se connecter" }));
    expect(screen.getAllByText("Ce champ est nécessaire.")).toHaveLength(2);
    expect(service.current.requests.some((one) => one.path === "/auth/login")).toBe(false);
  });
});
