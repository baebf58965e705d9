// The first page: news in lines, what waits, the dates that come, and first steps that tick themselves off.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";
import { begin, ids, service } from "@/test/service";

const experiment = { id: ids.experiment, title: "Une épicerie coopérative" };
const at = "2024-05-02T10:00:00Z";

beforeEach(() => void begin());

describe("the dashboard", () => {
  it("notes the visit before it tells the news", async () => {
    Object.assign(service.current.dashboard, {
      since: "2024-04-30T08:00:00Z",
      news: [
        { collection: "experiments", kind: "update", at, by: { name: "Noé" }, record: experiment, stage: "running", count: 1 },
        {
          collection: "involvements",
          kind: "create",
          at,
          by: { name: "Noé" },
          record: { id: ids.other, title: "coach" },
          of: [{ collection: "experiments", ...experiment }],
          count: 1,
        },
        { collection: "stakeholders", kind: "create", at, by: { name: "annuaire" }, count: 40 },
      ],
    });
    await open("/");
    await screen.findByRole("heading", { name: "Depuis votre visite du 30 avr. 2024" });
    expect(screen.getByText(/Changement d’étape · Noé/)).toBeTruthy();
    expect(screen.getByText(/Accompagnateur·rice/).textContent).toContain("Une épicerie coopérative");
    expect(screen.getByText("Acteurs (40)")).toBeTruthy();
    const paths = service.current.requests.map(({ method, path }) => `${method} ${path}`);
    expect(paths.indexOf("POST /dashboard/visit")).toBeLessThan(paths.indexOf("GET /dashboard"));
    expect(paths).toContain("POST /dashboard/visit");
  });

  it("says what waits and why, and which dates come", async () => {
    Object.assign(service.current.dashboard, {
      idle: [{ experiment, stage: "design", since: at }],
      ended: [
        { experiment, stakeholder: { id: ids.lead, title: "Fabrique des possibles" }, role: "coach", until: "2024-04-30" },
      ],
      dates: [
        { due: "deliverable", on: "2024-04", late: true, record: { id: ids.phase, title: "Phase 2" }, title: "Le rapport" },
      ],
    });
    await open("/");
    expect(await screen.findByText(/Sans changement depuis le 2 mai 2024/)).toBeTruthy();
    expect(screen.getByText(/Fabrique des possibles s’est terminée/)).toBeTruthy();
    expect(screen.getByText(/en retard · avr\. 2024/)).toBeTruthy();
  });

  it("ticks off the first steps, and is rid of them when all are done", async () => {
    Object.assign(service.current.dashboard, { begun: { stakeholders: true, territories: true } });
    const { unmount } = await open("/");
    const steps = await screen.findByRole("heading", { name: "Pour commencer" });
    const list = within(steps.closest("section") as HTMLElement);
    expect(list.getByRole("link", { name: "Ouvrir une première expérimentation" })).toBeTruthy();
    expect(list.queryByRole("link", { name: /premiers acteurs/ })).toBeNull();
    unmount();
    begin();
    await open("/");
    await screen.findByText(/Rien de nouveau/);
    expect(screen.queryByRole("heading", { name: "Pour commencer" })).toBeNull();
  });
});
