import { describe, expect, it } from "vitest";
import { csvOf, extentOf, linesOf, type Phase, reach, rowsOf, spanOf } from "./timeline";

const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);
const now = utc("2024-06-15");

const phase = {
  id: "p1",
  title: "Phase 2",
  starts_on: "2024-01",
  ends_on: "2024-12-31",
  began_on: "2024-02-10",
  status: "active",
  deliverables: [
    { title: "Le guide", due_on: "2024-05", done_on: "2024-05-20" },
    { title: "La carte", due_on: "2024-05" },
    { title: "Le rapport", due_on: "2024" },
    { title: "Sans date" },
  ],
} as unknown as Phase;
const experiments = [
  { id: "e1", title: "Une épicerie", phase: "p1", stage: "running", starts_on: "2024-03" },
  { id: "e2", title: "=Un jardin", phase: "p1", stage: "closed", starts_on: "2023-09", ends_on: "2024-02" },
  { id: "e3", title: "Sans date", phase: "p1", stage: "idea" },
];

describe("dates on a line", () => {
  it("reach over all that they may mean", () => {
    expect(reach("2024")).toEqual({ from: utc("2024-01-01"), to: utc("2025-01-01") });
    expect(reach("2024-12")).toEqual({ from: utc("2024-12-01"), to: utc("2025-01-01") });
    expect(reach("2024-02-29")).toEqual({ from: utc("2024-02-29"), to: utc("2024-03-01") });
    expect(reach("bientôt")).toBeUndefined();
  });

  it("go on until now when nothing says that it ended", () => {
    expect(spanOf("2024-02-10", undefined, now)).toEqual({ from: utc("2024-02-10"), to: now });
    expect(spanOf("2025-01-01", undefined, now)?.to).toBe(utc("2025-01-02"));
    expect(spanOf(undefined, undefined, now)).toBeUndefined();
  });
});

describe("the programme on a line", () => {
  const [row] = rowsOf([phase], experiments, now);

  it("shows the planned and the real time of a phase", () => {
    expect(row?.planned).toEqual({ from: utc("2024-01-01"), to: utc("2025-01-01") });
    expect(row?.real).toEqual({ from: utc("2024-02-10"), to: now });
  });

  it("knows what was given, what is late and what is still to come", () => {
    expect(row?.marks.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      "Le guide: done",
      "La carte: late",
      "Le rapport: due",
    ]);
  });

  it("puts the experiments in it in the order in which they began", () => {
    expect(row?.experiments.map(({ experiment }) => experiment.id)).toEqual(["e2", "e1"]);
    expect(extentOf(row ? [row] : [])).toEqual({ from: utc("2023-09-01"), to: utc("2025-01-01") });
    expect(extentOf([])).toBeUndefined();
  });
});

describe("the table beside it", () => {
  it("says all that the picture does, undated records included", () => {
    const lines = linesOf([phase], experiments);
    expect(lines.map(({ kind }) => kind)).toEqual([
      "phase",
      ...Array<string>(4).fill("deliverable"),
      ...Array<string>(3).fill("experiment"),
    ]);
    expect(lines.find(({ title }) => title === "Une épicerie")).toMatchObject({ realFrom: "2024-03", state: "stage.running" });
    expect(lines.find(({ title }) => title === "=Un jardin")).toMatchObject({ realTo: "2024-02" });
  });

  it("is taken away as a CSV that runs nothing and loses no comma", () => {
    expect(csvOf([["=Un jardin", 'dit "ici", là'], ["Une ligne", ""]])).toBe(
      "\uFEFF'=Un jardin,\"dit \"\"ici\"\", là\"\r\nUne ligne,\r\n",
    );
  });
});
