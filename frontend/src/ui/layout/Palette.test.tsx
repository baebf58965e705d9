// The palette: everything by its name, from the keyboard, and nothing stale.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";
import { kindOf } from "./commands";
import { recentOf } from "./recent";
import document from "../../../../openapi/openapi.json";
import { switchSingleKeys } from "./keys";
import { translate } from "@/i18n/i18n";

const found = { collection: "experiments", id: ids.experiment, title: "Une épicerie coopérative", kind: "experiment" };
const answer = (corrected?: string) =>
  Response.json({ groups: [{ collection: found.collection, items: [{ ...found, snippet: "" }], more: true }], corrected });

beforeEach(() => {
  begin();
  window.localStorage.clear();
  switchSingleKeys(true);
});

const field = () => screen.findByRole("combobox", { name: "Fiche, page ou action" });
const chosen = (box: HTMLElement) => window.document.getElementById(box.getAttribute("aria-activedescendant") ?? "");

describe("the palette", () => {
  it("finds what is misspelt, says what it searched for, and goes there with Enter", async () => {
    service.current.intercept = (_, path) => (path === "/search" ? answer("épicerie") : undefined);
    const { user, address } = await open("/themes");
    await screen.findByRole("heading", { level: 1 });
    await user.keyboard("{Control>}k{/Control}");
    const box = await field();
    expect(window.document.activeElement).toBe(box);
    await user.type(box, "epicrie");
    const told = await screen.findAllByText(/^Résultats pour « épicerie », l’orthographe la plus proche\./);
    expect(told).toHaveLength(2);
    const group = screen.getByRole("group", { name: /^Expérimentations/ });
    expect(within(group).getAllByRole("option").map((one) => one.textContent)).toEqual([
      "Une épicerie coopérativeExpérimentation",
      "Tous les résultats",
    ]);
    expect(screen.getAllByRole("status").some((one) => one.textContent?.includes("2 propositions"))).toBe(true);
    expect(chosen(box)?.textContent).toContain("Une épicerie coopérative");
    await user.keyboard("{ArrowDown}");
    expect(chosen(box)?.textContent).toBe("Tous les résultats");
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(address()).toBe(`/app/experiments/${ids.experiment}`));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("never shows an answer to what was typed before, and asks for no letter more than needed", async () => {
    const late: (() => void)[] = [];
    const signals: AbortSignal[] = [];
    const { user } = await open("/themes");
    await screen.findByRole("heading", { level: 1 });
    const usual = service.current.handle.bind(service.current);
    service.current.handle = async (request) => {
      if (new URL(request.url).searchParams.get("q") !== "épi") return usual(request);
      signals.push(request.signal);
      await new Promise<void>((resolve) => late.push(resolve));
      return answer();
    };
    await user.keyboard("/");
    await user.type(await field(), "épi");
    await waitFor(() => expect(late).toHaveLength(1));
    await user.type(await field(), "x");
    late.forEach((go) => go());
    expect((await screen.findAllByText("Rien ne correspond à « épix ».")).length).toBe(2);
    expect(screen.queryByText("Une épicerie coopérative")).toBeNull();
    const asked = service.current.requests.filter((one) => one.path === "/search");
    expect(asked).toHaveLength(1);
  });

  it("offers only the acts that this member may do", async () => {
    Object.assign(service.current.me, { roles: ["reader"], may: {} });
    const { user } = await open("/themes");
    await screen.findByRole("heading", { level: 1 });
    await user.keyboard("/");
    await field();
    const options = screen.getAllByRole("option").map((one) => one.textContent);
    expect(options).toContain("Se déconnecter");
    expect(options).not.toContain("Nouvelle expérimentation");
    expect(options).not.toContain("Voir comme une personne non connectée");
  });

  it("does an act, after it has closed", async () => {
    const { user, address } = await open("/themes");
    await screen.findByRole("heading", { level: 1 });
    await user.keyboard("/");
    await user.type(await field(), "nouvelle exp");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(address()).toBe("/app/experiments/new"));
  });

  it("offers what was seen last, until one signs out", async () => {
    const { user, router } = await open(`/experiments/${ids.experiment}`);
    await screen.findByRole("heading", { level: 1, name: "Une épicerie coopérative" });
    await router.navigate({ to: "/themes" });
    await screen.findByRole("heading", { level: 1, name: "Thèmes" });
    await user.keyboard("/");
    await field();
    const recent = screen.getByRole("group", { name: "Vu récemment" });
    expect(within(recent).getByRole("option").textContent).toBe("Une épicerie coopérative");
    await user.type(await field(), "déconnecter");
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { level: 1, name: "Se connecter" });
    expect(recentOf("m-1")).toEqual([]);
  });

  it("says when the search did not come through", async () => {
    service.current.intercept = (_, path) => (path === "/search" ? new Response(null, { status: 500 }) : undefined);
    const { user } = await open("/themes");
    await screen.findByRole("heading", { level: 1 });
    await user.keyboard("/");
    await user.type(await field(), "verger");
    expect((await screen.findAllByText(/La recherche n’a pas abouti/)).length).toBe(2);
  });
});

describe("keys", () => {
  it("are listed under ?, do nothing while one types, and can be switched off", async () => {
    const { user } = await open("/experiments");
    const search = await screen.findByRole("searchbox");
    await user.type(search, "?/");
    expect((search as HTMLInputElement).value).toBe("?/");
    expect(screen.queryByRole("dialog")).toBeNull();
    search.blur();
    await user.keyboard("?");
    const list = await screen.findByRole("dialog", { name: "Raccourcis clavier" });
    expect(within(list).getByText("Ctrl + K")).toBeTruthy();
    await user.click(within(list).getByRole("checkbox"));
    await user.click(within(list).getByRole("button", { name: "Fermer" }));
    await user.keyboard("/?");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("{Control>}k{/Control}");
    expect(await field()).toBeTruthy();
  });
});

describe("names in the palette", () => {
  it("has one for every collection that is searched", () => {
    const parameters = document.paths["/api/v1/search"].get.parameters as { name?: string; schema?: { items?: { enum?: string[] } } }[];
    const collections = parameters.find(({ name }) => name === "collection")?.schema?.items?.enum ?? [];
    expect(collections.length).toBeGreaterThan(8);
    const nameless = collections.map((one) => `collection.${one}`).filter((id) => translate(id as never) === id);
    expect(nameless, "write them in locales/fr.po and locales/en.po").toEqual([]);
  });

  it("calls kinds as people do", () => {
    expect(kindOf(translate, "stakeholders", "collective")).toBe("Collectif");
    expect(kindOf(translate, "involvements", "coach")).not.toContain("role.");
    expect(kindOf(translate, "themes", undefined)).toBeUndefined();
  });
});
