// The table without its screen: what goes to the service, what comes back, and what stays on the device.
import { beforeEach, describe, expect, it } from "vitest";
import { Unreachable } from "@/api/problem";
import { translate as t } from "@/i18n/i18n";
import { emptied, filledDown, putBlock } from "./acts";
import { type Column, columnsOf } from "./columns";
import { keptRows } from "./keeping";
import { parseBlock } from "./paste";
import type { Body, Results, RowResult } from "./send";
import { textOf } from "./show";
import type { RecordOf } from "./cells";
import { GridStore } from "./store";

const columns = columnsOf("stakeholders");
const column = (key: string) => columns.find((one) => one.key === key) as Column;
const shown = ["name", "category", "email", "territory"].map(column);

class Desk {
  sent: Body[][] = [];
  refuse: (row: Body) => Partial<RowResult> | undefined = () => undefined;
  cut = false;
  now: RecordOf = { id: "a", revision: 5 };
  next = 0;
  store: GridStore;

  constructor(defaults: Record<string, unknown> = {}) {
    const service = {
      send: (rows: Body[]) => this.answer(rows),
      read: (id: string) => (id.startsWith("new") ? Promise.reject(new Error("not asked")) : Promise.resolve(this.now)),
      lookUp: (_: string, name: string) =>
        Promise.resolve(
          name === "Die" ? { id: "t-die" } : { fault: { id: "grid.fault.nobody" as const, values: { text: name } } },
        ),
      show: (one: Column, value: unknown) =>
        textOf(one, value, { t, locale: "fr", nameOf: (_, id) => (id === "t-die" ? "Die" : undefined) }),
      defaults,
      newId: () => `new-${++this.next}`,
    };
    this.store = new GridStore(columns, service, t);
    const record = (id: string, name: string) => ({
      record: { id, revision: 1, kind: "organisation", name },
      open: id !== "c",
    });
    this.store.receive([record("a", "Régie"), record("b", "Amicale"), record("c", "Cercle")]);
  }

  private answer(rows: Body[]): Promise<Results> {
    if (this.cut) return Promise.reject(new Unreachable("no network"));
    this.sent.push(rows);
    const results = rows.map((row, index): RowResult => {
      const revision = Number(row.revision ?? 0) + 1;
      const good: RowResult = { row: index, status: row.revision ? "updated" : "created", id: row.id, revision };
      return { ...good, ...this.refuse(row) };
    });
    return Promise.resolve({ results, operation: `op-${this.sent.length}` });
  }

  cell(row: string, key: string) {
    return this.store.row(row)?.cells[key];
  }

  paste(text: string, at = { top: 0, left: 0 }) {
    const chosen = { top: at.top, bottom: at.top, left: at.left, right: at.left };
    const put = putBlock({ store: this.store, columns: shown, grows: true }, chosen, parseBlock(text));
    return this.store.change(put?.changes ?? []);
  }
}

let desk: Desk;
beforeEach(() => (desk = new Desk()));

describe("a paste", () => {
  it("goes to the service as one operation, with the revision of each row", async () => {
    await desk.paste("Régie rurale\tréseau\nAmicale\tassociation");
    expect(desk.sent).toEqual([
      [
        { id: "a", revision: 1, name: "Régie rurale", category: "network" },
        { id: "b", revision: 1, category: "association" },
      ],
    ]);
    expect(desk.store.snapshot().done).toEqual([{ operation: "op-1", cells: 3, created: [] }]);
    expect(desk.store.row("a")).toMatchObject({ record: { revision: 2, name: "Régie rurale" }, cells: {} });
  });

  it("waits for the names in it, so that it stays one operation; a name that nobody has is marked", async () => {
    await desk.paste("Régie\tréseau\tx@y.fr\tDie\nAmicale\tréseau\tz@y.fr\tNulle part");
    expect(desk.sent).toHaveLength(1);
    expect(desk.sent[0]?.[0]).toMatchObject({ category: "network", territory: "t-die" });
    expect(desk.sent[0]?.[1]).not.toHaveProperty("territory");
    expect(desk.cell("b", "territory")).toMatchObject({ state: "refused", text: "Nulle part" });
  });

  it("leaves marked what is no value, and what the service refuses, and keeps the others", async () => {
    desk.refuse = (row) =>
      row.id === "b"
        ? { left_out: [{ pointer: "/email", code: "email_form", message: "Pas une adresse." }] }
        : undefined;
    await desk.paste("Régie\tclub\tx@y.fr\nAmicale\tréseau\tpas une adresse");
    expect(desk.cell("a", "category")).toMatchObject({ state: "refused", text: "club" });
    expect(desk.cell("b", "email")).toMatchObject({
      state: "refused",
      text: "pas une adresse",
      why: "Pas une adresse.",
    });
    expect(desk.store.row("a")?.record).toMatchObject({ email: "x@y.fr" });
    expect(desk.store.row("b")?.record).toMatchObject({ category: "network" });
  });

  it("makes new rows behind the last one, once they have all that they need", async () => {
    await desk.paste("Neuve\tréseau", { top: 3, left: 0 });
    expect(desk.sent).toEqual([]);
    expect(desk.store.missing(desk.store.row("new-1")!).map(({ key }) => key)).toEqual(["kind"]);
    await desk.store.change([{ row: "new-1", column: column("kind"), text: "organisation" }]);
    expect(desk.sent).toEqual([[{ id: "new-1", name: "Neuve", category: "network", kind: "organisation" }]]);
    expect(desk.store.snapshot().done.at(-1)?.created).toEqual(["new-1"]);
  });

  it("gives new rows what the list is narrowed by", async () => {
    desk = new Desk({ kind: "collective" });
    await desk.paste("Neuve", { top: 3, left: 0 });
    expect(desk.sent).toEqual([[{ id: "new-1", kind: "collective", name: "Neuve" }]]);
  });

  it("marks cells that nobody may type in, and passes over those that say the same", async () => {
    await desk.paste("Cercle\tréseau", { top: 2, left: 0 });
    expect(desk.cell("c", "name")).toBeUndefined();
    expect(desk.cell("c", "category")).toMatchObject({ state: "refused", why: t("grid.fault.row") });
    expect(desk.sent).toEqual([]);
  });
});

describe("what goes wrong on the way", () => {
  it("loses nothing without a network: it waits, is kept, and goes with the next try", async () => {
    desk.cut = true;
    await desk.paste("Régie rurale");
    expect(desk.cell("a", "name")).toMatchObject({ state: "waiting", value: "Régie rurale" });
    expect(desk.store.snapshot().failure).toBeInstanceOf(Unreachable);
    const kept = JSON.parse(JSON.stringify(keptRows(desk.store.snapshot().rows)));
    desk = new Desk();
    desk.store.restore(kept);
    await desk.store.retry();
    expect(desk.sent).toEqual([[{ id: "a", revision: 1, name: "Régie rurale" }]]);
  });

  it("sends again by itself what somebody else left alone, and shows what both changed", async () => {
    desk.refuse = (row) => (row.revision === 1 ? { status: "refused", code: "stale", revision: undefined } : undefined);
    desk.now = { id: "a", revision: 5, kind: "organisation", name: "Régie du val" };
    await desk.paste("Régie rurale\tréseau");
    expect(desk.sent[1]).toEqual([{ id: "a", revision: 5, category: "network" }]);
    expect(desk.cell("a", "name")).toMatchObject({ state: "refused", theirs: { value: "Régie du val" } });
    expect(desk.cell("a", "name")?.why).toContain("Régie du val");
    await desk.store.insist("a", "name");
    expect(desk.sent.at(-1)).toEqual([{ id: "a", revision: 6, name: "Régie rurale" }]);
    expect(desk.store.row("a")?.cells).toEqual({});
  });

  it("takes for received what was received already, when only the answer got lost", async () => {
    desk.refuse = (row) => (row.revision === 1 ? { status: "refused", code: "stale" } : undefined);
    desk.now = { id: "a", revision: 2, kind: "organisation", name: "Régie rurale" };
    await desk.paste("Régie rurale");
    expect(desk.sent).toHaveLength(1);
    expect(desk.store.row("a")).toMatchObject({ record: { revision: 2, name: "Régie rurale" }, cells: {} });
  });

  it("tries a row that was refused as a whole again when another of its cells changes", async () => {
    const licence = { pointer: "/licence", code: "licence_needed", message: "Il faut une licence." };
    desk.refuse = (row) => (row.licence ? undefined : { status: "refused", code: "invalid", errors: [licence] });
    await desk.store.change([{ row: "a", column: column("visibility"), text: "public" }]);
    expect(desk.cell("a", "visibility")).toMatchObject({ state: "refused", why: "Il faut une licence." });
    await desk.store.change([{ row: "a", column: column("licence"), text: "CC-BY-4.0" }]);
    expect(desk.sent.at(-1)).toEqual([{ id: "a", revision: 1, visibility: "public", licence: "CC-BY-4.0" }]);
    expect(desk.store.row("a")?.cells).toEqual({});
  });
});

describe("a block of cells", () => {
  const block = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

  it("is filled down from its first row, or from the row above", async () => {
    await desk.paste("Régie\tréseau");
    await desk.store.change(filledDown(desk.store, shown, block(0, 1, 1, 1)));
    expect(desk.sent.at(-1)).toEqual([{ id: "b", revision: 1, category: "network" }]);
    expect(filledDown(desk.store, shown, block(2, 2, 1, 1))).toEqual([
      { row: "c", column: column("category"), value: "network" },
    ]);
  });

  it("is emptied, but not of what a record must have; a refused cell shows its record again", async () => {
    await desk.paste("Régie\tréseau\nAmicale\tclub");
    await desk.store.change(emptied(desk.store, shown, block(0, 1, 0, 1)));
    expect(desk.sent.at(-1)).toEqual([{ id: "a", revision: 2, category: null }]);
    expect(desk.cell("a", "name")).toMatchObject({ state: "refused", why: t("grid.fault.required") });
    expect(desk.cell("b", "category")).toBeUndefined();
  });

  it("takes a single cell for all that is chosen", async () => {
    const put = putBlock({ store: desk.store, columns: shown, grows: true }, block(0, 1, 1, 1), [["réseau"]]);
    expect(put?.changes.map(({ row, text }) => [row, text])).toEqual([
      ["a", "réseau"],
      ["b", "réseau"],
    ]);
  });

  it("says what had no place, and is not taken when it is more than an operation holds", () => {
    const put = putBlock(
      { store: desk.store, columns: shown, grows: false },
      block(2, 2, 3, 3),
      parseBlock("a\tb\nc\td"),
    );
    expect(put).toMatchObject({ columnsOver: 1, rowsOver: 1 });
    const many = Array.from({ length: 1_001 }, () => ["x"]);
    expect(putBlock({ store: desk.store, columns: shown, grows: true }, block(0, 0, 0, 0), many)).toBeUndefined();
  });
});
