// The network: drawn where it can be read, and told in words and tables besides.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, service } from "@/test/service";

const id = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, "0")}`;
const node = (number: number, name: string) => ({ id: id(number), name, kind: "organisation", network_member: false });

beforeEach(() => {
  begin();
  service.current.network = {
    nodes: [node(1, "Fondation"), node(2, "Coopérative"), node(3, "Commune")],
    links: [
      { from: id(1), to: id(2), kind: "funds", weight: 1 },
      { from: id(2), to: id(3), kind: "shared", weight: 2 },
    ],
  };
});

describe("the network", () => {
  it("tells in words what ties the one that is looked at, read from it", async () => {
    const { user } = await open("/network");
    await user.click(await screen.findByRole("button", { name: "Coopérative" }));
    const list = screen.getByText("Fondation finance Coopérative").closest("ul");
    expect(within(list as HTMLElement).getByText(/partage 2 expérimentations avec Commune/)).toBeTruthy();
  });

  it("is walked through by arrows, the most tied first", async () => {
    const { user } = await open("/network");
    const drawing = await screen.findByRole("application");
    drawing.focus();
    expect(await screen.findByText("Fondation finance Coopérative")).toBeTruthy();
    await user.keyboard("{ArrowRight}");
    expect(await screen.findByText("partage 2 expérimentations avec Coopérative")).toBeTruthy();
  });

  it("keeps what is asked in the address", async () => {
    const { user, address } = await open("/network?link=shared&kind=organisation");
    await user.click(await screen.findByRole("button", { name: "Coopérative" }));
    await user.click(screen.getByRole("button", { name: "Centrer le réseau ici" }));
    const search = decodeURIComponent(address());
    expect(search).toContain(`around=${id(2)}`);
    expect(search).toContain("shared");
    const asked = service.current.requests.filter(({ path }) => path === "/network");
    expect(asked.length).toBeGreaterThan(1);
  });

  it("is not drawn while it is too large to be read", async () => {
    const many = Array.from({ length: 301 }, (_, index) => node(index + 1, `Acteur ${index}`));
    const links = many.slice(1).map(({ id: to }) => ({ from: id(1), to, kind: "funds", weight: 1 }));
    service.current.network = { nodes: many, links };
    await open("/network");
    expect(await screen.findByText("301 acteurs : filtrez pour dessiner")).toBeTruthy();
    expect(screen.queryByRole("application")).toBeNull();
    expect(screen.getByRole("button", { name: "Acteur 0" })).toBeTruthy();
  });
});
