// "See as…": the same screens with another's answers, nothing to change, and one step back.
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seeAs } from "@/auth/seeAs";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";

beforeEach(() => {
  const fake = begin();
  fake.intercept = (request, path) => {
    const public_ = request.headers.get("See-As") === "anonymous";
    if (public_ && path.startsWith("/experiments/")) return Response.json({ status: 404 }, { status: 404 });
    if (public_ && path === "/experiments") return Response.json({ items: [], next: null });
    return undefined;
  };
});
afterEach(() => seeAs.set(undefined));

const banner = /Vous voyez comme une personne non connectée/;

describe("seeing as somebody else", () => {
  it("asks anew as they would, says so, and leads back with one click", async () => {
    const { user } = await open("/experiments");
    await screen.findByRole("link", { name: "Une épicerie coopérative" });
    await user.selectOptions(await screen.findByLabelText("Voir comme"), "une personne non connectée");
    expect(await screen.findByText(banner)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("link", { name: "Une épicerie coopérative" })).toBeNull());
    expect(screen.queryByText("Nouvelle expérimentation")).toBeNull();
    const own = service.current.requests.filter((one) => one.path === "/me" || one.path.startsWith("/auth/"));
    expect(own.every((one) => one.headers.get("See-As") === null)).toBe(true);
    await user.click(screen.getByRole("button", { name: "Revenir à ma vue" }));
    expect(await screen.findByRole("link", { name: "Une épicerie coopérative" })).toBeTruthy();
    expect(screen.queryByText(banner)).toBeNull();
    expect(service.current.requests.at(-1)?.headers.get("See-As")).toBeNull();
  });

  it("shows that a record is not there for them", async () => {
    const { user } = await open(`/experiments/${ids.experiment}`);
    await screen.findByRole("heading", { level: 1, name: "Une épicerie coopérative" });
    await user.selectOptions(await screen.findByLabelText("Voir comme"), "une personne non connectée");
    await waitFor(() => expect(screen.queryByText("Une épicerie coopérative")).toBeNull());
    expect(screen.getByText(banner)).toBeTruthy();
  });

  it("is for coordinators alone, and over when one signs out", async () => {
    Object.assign(service.current.me, { roles: ["contributor"] });
    const { user } = await open("/experiments");
    await screen.findByRole("link", { name: "Une épicerie coopérative" });
    expect(screen.queryByLabelText("Voir comme")).toBeNull();
    seeAs.set("reader");
    await user.click(screen.getByRole("button", { name: "Se déconnecter" }));
    await screen.findByRole("heading", { level: 1, name: "Se connecter" });
    expect(seeAs.current()).toBeUndefined();
  });
});
