// The way in: hints for password managers, errors that help, and back to where one was going.
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

describe("the second step", () => {
  const code = () => screen.findByLabelText<HTMLInputElement>("Code à six chiffres");

  it("asks for the code of the application, with the keyboard and the hints that fit, and leads on", async () => {
    service.current.factors = ["totp", "recovery_code"];
    const { user, address } = openAsIs(`/experiments/${ids.experiment}`);
    await fill(user, "correct horse battery");
    const input = await code();
    expect([input.autocomplete, input.inputMode]).toEqual(["one-time-code", "numeric"]);
    await waitFor(() => expect(document.activeElement).toBe(input));
    await user.type(input, "000000{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("code refusé");
    await user.clear(input);
    await user.type(input, "123456{Enter}");
    await waitFor(() => expect(address()).toContain(ids.experiment));
  });

  it("takes a recovery code when the phone is lost", async () => {
    service.current.factors = ["totp", "recovery_code"];
    const { user, address } = openAsIs("/sign-in");
    await fill(user, "correct horse battery");
    await code();
    await user.click(screen.getByRole("button", { name: /Téléphone perdu/ }));
    await user.type(await screen.findByLabelText("Code de secours"), "abcd-efgh-ijkm-npqr{Enter}");
    await waitFor(() => expect(address()).toBe("/app/"));
    expect(service.current.requests.at(-1)?.path).not.toBe("/auth/second-factor");
  });

  it("goes back to the password, and says why, when it took too long", async () => {
    service.current.factors = ["totp"];
    const { user } = openAsIs("/sign-in");
    await fill(user, "correct horse battery");
    const input = await code();
    service.current.intercept = (_, path) =>
      path === "/auth/second-factor"
        ? problem(401, { type: "/api/problems/challenge_over", detail: "Trop tard." })
        : undefined;
    await user.type(input, "123456{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe("Trop tard.");
    expect(screen.getByLabelText("Mot de passe")).toBeTruthy();
  });
});

describe("an account elsewhere", () => {
  it("has a button that leads there, and back to where one was going", async () => {
    service.current.own.providers = [{ id: "les-communs", name: "Les Communs" }];
    openAsIs("/themes");
    const button = await screen.findByRole("link", { name: "Continuer avec Les Communs" });
    expect(button.getAttribute("href")).toBe("/api/v1/auth/providers/les-communs/begin?to=%2Fthemes");
  });

  it("has none where the instance knows no provider", async () => {
    openAsIs("/sign-in");
    await waitFor(() => expect(service.current.requests.some(({ path }) => path === "/auth/providers")).toBe(true));
    expect(screen.queryByRole("link", { name: /Continuer avec/ })).toBeNull();
  });

  it("leads in when the browser comes back with the cookie, though nothing on this device hints at it", async () => {
    service.current.signedIn = true;
    const { address } = openAsIs("/sign-in?to=%2Fthemes&from=elsewhere");
    await waitFor(() => expect(address()).toBe("/app/themes"));
  });

  it("still asks for our second factor, and leaves no trace of it in the address", async () => {
    const step = { challenge: "halfway", factors: ["totp"], expires_in: 300 };
    window.location.hash = `#second=${encodeURIComponent(JSON.stringify(step))}`;
    const { user, address } = openAsIs("/sign-in?to=%2Fthemes");
    await user.type(await screen.findByLabelText("Code à six chiffres"), "123456{Enter}");
    await waitFor(() => expect(address()).toBe("/app/themes"));
    expect(window.location.hash).toBe("");
  });

  it("says why it did not lead in", async () => {
    openAsIs("/sign-in?problem=provider_unknown_account");
    expect((await screen.findByRole("alert")).textContent).toContain("Aucun compte de cette instance");
  });
});

describe("a passkey", () => {
  const buffer = (...bytes: number[]) => new Uint8Array(bytes).buffer;
  const question = { challenge: "the question", options: { challenge: "-_8", allowCredentials: [] } };

  function device(get: () => Promise<unknown>) {
    vi.stubGlobal("PublicKeyCredential", class {});
    Object.defineProperty(navigator, "credentials", { value: { get }, configurable: true });
    service.current.signedIn = true;
    service.current.intercept = (_, path) => {
      if (path === "/auth/passkey/begin") return Response.json(question);
      if (path !== "/auth/passkey") return undefined;
      return Response.json({ access_token: "t", token_type: "Bearer", expires_in: 600 });
    };
  }

  afterEach(() => vi.unstubAllGlobals());

  it("leads in without a word being typed, its bytes as the service reads them", async () => {
    const response = { authenticatorData: buffer(1), clientDataJSON: buffer(2), signature: buffer(251, 255) };
    const get = vi.fn(async () => ({ id: "AQID", type: "public-key", rawId: buffer(1, 2, 3), response }));
    device(get);
    const { user, address } = openAsIs("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Utiliser une clé d’accès" }));
    await waitFor(() => expect(address()).toBe("/app/"));
    const [[asked]] = get.mock.calls as unknown as [[{ publicKey: { challenge: Uint8Array } }]];
    expect([...asked.publicKey.challenge]).toEqual([251, 255]);
    const sent = service.current.requests.find(({ path }) => path === "/auth/passkey")?.body;
    expect(sent).toMatchObject({
      challenge: "the question",
      credential: { rawId: "AQID", response: { authenticatorData: "AQ", signature: "-_8" } },
    });
  });

  it("may be left aside without anything being wrong", async () => {
    device(() => Promise.reject(new DOMException("no", "NotAllowedError")));
    const { user } = openAsIs("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Utiliser une clé d’accès" }));
    expect((await screen.findByRole("alert")).textContent).toContain("L’appareil n’a rien donné");
    expect(screen.getByLabelText("Mot de passe")).toBeTruthy();
  });
});
