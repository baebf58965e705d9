// The fake service that the current test talks to, and a member signed in to it with a page open.
import { Fake, type Seed } from "./fake";

export const service = { current: new Fake() };

export const ids = {
  experiment: "0190a000-0000-7000-8000-000000000001",
  phase: "0190a000-0000-7000-8000-000000000002",
  territory: "0190a000-0000-7000-8000-000000000003",
  lead: "0190a000-0000-7000-8000-000000000004",
  theme: "0190a000-0000-7000-8000-000000000005",
  programme: "0190a000-0000-7000-8000-000000000006",
  other: "0190a000-0000-7000-8000-000000000007",
};

export const seed: Seed = {
  programmes: [{ id: ids.programme, title: "Innovation sociale", visibility: "public" }],
  phases: [
    { id: ids.phase, programme: ids.programme, kind: "experimentation", title: "Phase 2", visibility: "public" },
  ],
  territories: [
    { id: ids.territory, scheme: "insee-commune", code: "49007", name: "Angers", visibility: "public" },
    { id: ids.other, scheme: "insee-commune", code: "44109", name: "Nantes", visibility: "public" },
  ],
  themes: [{ id: ids.theme, labels: { fr: "communs", en: "commons" }, visibility: "public" }],
  stakeholders: [{ id: ids.lead, kind: "organisation", name: "Fabrique des possibles", visibility: "network" }],
  experiments: [
    {
      id: ids.experiment,
      nature: "experiment",
      phase: ids.phase,
      title: "Une épicerie coopérative",
      summary: "Nourrir le canton.",
      stage: "design",
      stages: [
        { stage: "idea", on: "2022-01-10" },
        { stage: "design", on: "2022-03" },
      ],
      territories: [ids.territory],
      visibility: "network",
    },
  ],
};

export function begin(more: Seed = {}): Fake {
  service.current = new Fake({ ...structuredClone(seed), ...more });
  return service.current;
}
