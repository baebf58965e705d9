// The list and its address move together.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { problem } from "@/test/fake";
import { open } from "@/test/page";
import { begin, service } from "@/test/service";

beforeEach(() => void begin());
const queries = () => service.current.requests.filter((one) => one.path === "/experiments");

describe("the list of experiments", () => {
  it("writes a filter into the address", async () => {
    const { user, address } = await open("/experiments");
    await user.click(await screen.findByRole("button", { name: /^Étape/ }));
    await user.click(screen.getByRole("checkbox", { name: "En cours" }));
    await waitFor(() => expect(address()).toBe("/app/experiments?stage=running"));
    expect(await screen.findByText("Rien ne correspond")).toBeTruthy();
  });

  it("reads the filters from the address, and lets go of them one by one", async () => {
    const { user, address } = await open("/experiments?stage=design&stage=idea&q=epicerie");
    expect(await screen.findByRole("link", { name: "Une épicerie coopérative" })).toBeTruthy();
    const chips = screen.getByRole("list", { name: "Filtres actifs" });
    await user.click(within(chips).getByRole("button", { name: /Retirer.*Idée/ }));
    await waitFor(() => expect(address()).toBe("/app/experiments?stage=design&q=epicerie"));
  });

  it("searches once one stops typing", async () => {
    const { user, address } = await open("/experiments");
    await user.type(await screen.findByRole("searchbox"), "verger");
    await waitFor(() => expect(address()).toBe("/app/experiments?q=verger"));
    expect(queries().length).toBeLessThan(4);
  });

  it("says what to do when the server is out of reach, and tries again", async () => {
    service.current.intercept = (_, path) => (path === "/experiments" ? problem(500) : undefined);
    const { user } = await open("/experiments");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("req-1");
    service.current.intercept = undefined;
    await user.click(within(alert).getByRole("button", { name: "Réessayer" }));
    expect(await screen.findByRole("link", { name: "Une épicerie coopérative" })).toBeTruthy();
  });

  it("tells a reader why there is nothing to create", async () => {
    Object.assign(service.current.me, { roles: ["reader"], may: {} });
    await open("/experiments");
    const button = await screen.findByRole("button", { name: "Nouvelle expérimentation" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText(/Il faut un rôle de contributeur·rice/)).toBeTruthy();
  });
});
