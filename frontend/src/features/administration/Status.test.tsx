// The administrators' page: what is wrong stands first, in words with what to do; a backup is asked for.
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, service } from "@/test/service";

const good = { name: "schema", level: "good", title: "Schéma", message: "À jour." };
const bad = { name: "disk", level: "bad", title: "Disque", message: "Presque plein.", advice: "Libérez de la place." };
let status: { level: string; checks: object[]; backups: { underway: boolean } };

beforeEach(() => {
  begin();
  service.current.me.roles = ["administrator"];
  Object.assign(service.current.me.may, { accounts: ["list", "read", "deactivate"] });
  const backups = { underway: false, keep: 14, folder: "/var/lib/essaim/backups" };
  status = { level: "good", checks: [good], backups };
  service.current.intercept = (request, path) => {
    if (!path.startsWith("/administration/")) return undefined;
    if (request.method === "POST") {
      backups.underway = true;
      return new Response(null, { status: 202 });
    }
    return Response.json({ ...status, at: "2026-11-25T12:00:00Z", version: "0.1.0" });
  };
});

describe("the administrators' page", () => {
  it("says what is wrong first, in words and with what to do", async () => {
    status.level = "bad";
    status.checks.push(bad);
    await open("/administration");
    expect(await screen.findByText("Quelque chose est à corriger.")).toBeTruthy();
    const lines = screen.getAllByRole("listitem").filter(({ dataset }) => dataset.level);
    expect(lines[0]?.textContent).toContain("à corriger");
    expect(lines[0]?.textContent).toContain("Libérez de la place.");
    expect(lines.at(-1)?.textContent).toContain("bon");
  });

  it("asks for a backup once, and says that it is being made", async () => {
    const { user } = await open("/administration");
    await user.click(await screen.findByRole("button", { name: "Sauvegarder maintenant" }));
    expect(await screen.findByText("La sauvegarde va se faire.")).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Sauvegarde en cours" }).hasAttribute("disabled")).toBe(true),
    );
    const asked = service.current.requests.filter(({ method }) => method === "POST").map(({ path }) => path);
    expect(asked).toContain("/administration/backups");
  });

  it("is closed to who does not administer, and asks nothing", async () => {
    service.current.me.may = {};
    await open("/administration");
    await screen.findByRole("heading", { level: 1, name: "Administration" });
    expect(await screen.findByText("Réservé à l’administration")).toBeTruthy();
    expect(service.current.requests.some(({ path }) => path.startsWith("/administration/"))).toBe(false);
  });
});
