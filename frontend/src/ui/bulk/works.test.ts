// Changes of many that one leaves and comes back to.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { session } from "@/auth/current";
import { problem } from "@/test/fake";
import { begin, service } from "@/test/service";
import { type Work, Works } from "./works";

const work: Omit<Work, "done" | "state"> = {
  key: "clef",
  collection: "experiments",
  which: { ids: ["a"] },
  wish: { change: {} },
  label: "bulk.stage",
  count: 4,
};
const kept = () => JSON.parse(window.localStorage.getItem("essaim-bulk:m-1") ?? "[]") as Work[];
const answer = (body: object) =>
  new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } });
const over = { operation: "op-1", changed: 4, unchanged: 0, kept: [] };

beforeEach(async () => {
  begin();
  await session.signIn("camille@example.org", "correct horse battery", "fr");
});

describe("a change of many", () => {
  it("is found again after the page was left, as far as it is, and then with what came of it", async () => {
    window.localStorage.setItem("essaim-bulk:m-1", JSON.stringify([{ ...work, done: 0, state: "stopped" }]));
    const steps = [
      { operation: "op-1", total: 4, done: 2 },
      { operation: "op-1", done: 4, result: over },
    ];
    service.current.intercept = (_, path) =>
      path === "/experiments/bulk/clef" ? answer(steps.shift() ?? { done: 4, result: over }) : undefined;
    const works = new Works("m-1");
    await vi.waitFor(() => expect(works.snapshot()[0]).toMatchObject({ done: 2, state: "running" }));
    await vi.waitFor(() => expect(works.snapshot()[0]).toMatchObject({ done: 4, state: "over", result: over }), 3_000);
    works.dismiss("clef");
    expect(kept()).toEqual([]);
  });

  it("that broke off stays to be gone on with under its key, and one that was refused at once is none", async () => {
    const works = new Works("m-1");
    const refusals = [problem(503, { operation: "op-1" }), problem(422)];
    service.current.intercept = (_, path) => (path === "/experiments/bulk" ? refusals.shift() : undefined);
    await expect(works.start(work)).rejects.toThrow();
    expect(works.snapshot()[0]?.state).toBe("stopped");
    expect(kept()[0]).toMatchObject({ key: "clef", state: "stopped", wish: { change: {} } });
    await expect(works.start(work)).rejects.toThrow();
    expect(works.snapshot()).toEqual([]);
  });

  it("of which the service knows nothing any more is forgotten", async () => {
    window.localStorage.setItem("essaim-bulk:m-1", JSON.stringify([{ ...work, done: 0, state: "running" }]));
    service.current.intercept = (_, path) => (path === "/experiments/bulk/clef" ? problem(404) : undefined);
    const works = new Works("m-1");
    await vi.waitFor(() => expect(works.snapshot()).toEqual([]));
  });
});
