// What a table that is typed in holds: rows as the service has them, cells on their way to it, and those it refused.
import type { Translate } from "@/i18n/i18n";
import { same } from "@/ui/form/values";
import {
  type Cell,
  type CellState,
  type Change,
  type Done,
  failureOf,
  free,
  mapCells,
  type RecordOf,
  type Row,
  type Service,
  settled,
  type State,
} from "./cells";
import { type Fault as Why, type Meaning, meaningOf } from "./coerce";
import { type Column, valueIn, withValue } from "./columns";
import { type Body, bodyOf, faultsByColumn, newBodyOf, type Results, type RowResult, rowsAtOnce } from "./send";

type Listener = () => void;
type Names = Extract<Meaning, { names: string[] }>;

/** New rows that are read once more after they were received; of more only what was typed is shown. */
const readAtOnce = 50;

export class GridStore {
  private state: State = { rows: [], done: [], busy: false };
  private readonly listeners = new Set<Listener>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    readonly columns: readonly Column[],
    private readonly service: Service,
    private readonly t: Translate,
  ) {}

  readonly subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = () => this.state;

  private set(patch: Partial<State>) {
    this.state = { ...this.state, ...patch };
    for (const listener of this.listeners) listener();
  }

  row(id: string): Row | undefined {
    return this.state.rows.find((row) => row.id === id);
  }

  private alter(id: string, change: (row: Row) => Row) {
    this.set({ rows: this.state.rows.map((row) => (row.id === id ? change(row) : row)) });
  }

  /** The rows as the service has them by now; what is typed in them stays, and so do rows that the list does not show. */
  receive(records: { record: RecordOf; open: boolean }[]) {
    const former = new Map(this.state.rows.map((row) => [row.id, row]));
    const listed = records.map(({ record, open }) => ({
      id: record.id,
      cells: {},
      ...former.get(record.id),
      record,
      open,
    }));
    const shown = new Set(listed.map((row) => row.id));
    this.set({ rows: [...listed, ...this.state.rows.filter((row) => !shown.has(row.id))] });
  }

  /** Rows with what was typed in them when this device was last left. */
  restore(rows: Row[]) {
    const kept = new Map(rows.map((row) => [row.id, row]));
    const known = this.state.rows.map((row) => ({ ...row, cells: { ...kept.get(row.id)?.cells, ...row.cells } }));
    const others = rows.filter((row) => !this.row(row.id));
    this.set({ rows: [...known, ...others] });
  }

  /** Empty rows at the end; the ids are told in their order. */
  grow(count: number): string[] {
    const made = Array.from({ length: count }, () => ({ id: this.service.newId(), open: true, cells: {} }));
    this.set({ rows: [...this.state.rows, ...made] });
    return made.map((row) => row.id);
  }

  /** A value as the table shows it: what is typed, before what the record says. */
  valueOf(row: Row, key: string): unknown {
    const cell = row.cells[key];
    if (cell && cell.text === undefined) return cell.value;
    if (cell && "value" in cell) return cell.value;
    return row.record ? valueIn(row.record, key) : this.service.defaults[key];
  }

  /** One act: all of it goes to the service as one operation. */
  async change(changes: Change[]): Promise<void> {
    const looked: Promise<void>[] = [];
    const byRow = new Map<string, { [key: string]: Cell | undefined }>();
    for (const change of changes) {
      const row = this.row(change.row);
      if (!row) continue;
      const { cell, later } = this.read(row, change);
      byRow.set(row.id, { ...byRow.get(row.id), [change.column.key]: cell });
      if (later) looked.push(later);
    }
    this.put(byRow, looked.length > 0);
    await Promise.all(looked);
    if (looked.length > 0) this.release([...byRow.keys()]);
    await this.flush();
  }

  private put(byRow: Map<string, { [key: string]: Cell | undefined }>, wait: boolean) {
    const rows = this.state.rows.map((row) => {
      const typed = byRow.get(row.id);
      if (!typed) return row;
      const freed = Object.entries(row.cells).map(([key, cell]) => [key, cell.held ? free(cell) : cell] as const);
      const cells: { [key: string]: Cell } = Object.fromEntries(freed);
      for (const [key, cell] of Object.entries(typed)) {
        if (!cell) delete cells[key];
        else cells[key] = wait && cell.state === "waiting" ? { ...cell, state: "looking" } : cell;
      }
      return { ...row, cells };
    });
    this.set({ rows });
  }

  /** What was looked up is complete: the act as a whole may go. */
  private release(ids: string[]) {
    for (const id of ids) {
      this.alter(id, (row) => ({
        ...row,
        cells: mapCells(row.cells, (cell) => (settled(cell) ? { ...cell, state: "waiting" } : cell)),
      }));
    }
  }

  /** What a change comes to: a cell on its way, none when it says what is there already. */
  private read(row: Row, { column, text, value }: Change): { cell: Cell | undefined; later?: Promise<void> } {
    const there = row.record ? valueIn(row.record, column.key) : undefined;
    const refuse = (why: Why): { cell: Cell } => ({
      cell: { text: text ?? this.service.show(column, value), state: "refused", why: this.t(why.id, why.values) },
    });
    const meaning = text === undefined ? { value } : meaningOf(column, text, this.t);
    if ("value" in meaning && row.record && same(there, meaning.value)) return { cell: undefined };
    if (!row.open)
      return text !== undefined && text === this.service.show(column, there)
        ? { cell: undefined }
        : refuse({ id: "grid.fault.row" });
    if (column.byAct && row.record)
      return text === this.service.show(column, there) ? { cell: undefined } : refuse({ id: "grid.fault.by_act" });
    if ("fault" in meaning) return refuse(meaning.fault);
    if ("value" in meaning) {
      if (meaning.value === undefined && column.required) return refuse({ id: "grid.fault.required" });
      return { cell: { ...(text === undefined ? {} : { text }), value: meaning.value, state: "waiting" } };
    }
    if (text !== undefined && row.record && text.trim() === this.service.show(column, there))
      return { cell: undefined };
    const later = this.find(row.id, column, meaning);
    return { cell: { text: text ?? "", state: "looking" }, later };
  }

  private async find(id: string, column: Column, { names, collection, several }: Names): Promise<void> {
    const set = (change: Partial<Cell>) =>
      this.alter(id, (row) => {
        const cell = row.cells[column.key];
        // It was typed anew meanwhile.
        if (!cell || cell.state !== "looking") return row;
        return { ...row, cells: { ...row.cells, [column.key]: { ...cell, ...change } } };
      });
    try {
      const found = await Promise.all(names.map((name) => this.service.lookUp(collection, name)));
      const fault = found.find((one): one is { fault: Why } => "fault" in one)?.fault;
      if (fault) return set({ state: "refused", why: this.t(fault.id, fault.values) });
      const ids = [...new Set(found.map((one) => ("id" in one ? one.id : "")))];
      set({ value: several ? ids : ids[0] });
    } catch (error) {
      this.set({ failure: failureOf(error) });
    }
  }

  /** Sends what waits; what comes meanwhile is sent after it. */
  flush(): Promise<void> {
    this.queue = this.queue.then(() => this.sendAll());
    return this.queue;
  }

  /** What waits after a failure, looked up again where it must be. */
  async retry(): Promise<void> {
    const looking = this.state.rows.flatMap((row) =>
      this.columns.flatMap((column): Change[] => {
        const cell = row.cells[column.key];
        return cell?.state === "looking" ? [{ row: row.id, column, text: cell.text }] : [];
      }),
    );
    await this.change(looking);
  }

  private async sendAll(): Promise<void> {
    const rows = this.state.rows.filter((row) => this.ready(row)).slice(0, rowsAtOnce);
    if (rows.length === 0) return;
    const sent = rows.map((row) => this.bodyFor(row));
    for (const row of rows) this.mark(row.id, "waiting", "sending");
    this.set({ busy: true, failure: undefined });
    try {
      const answer = await this.service.send(sent);
      await this.settle(rows, answer);
    } catch (error) {
      for (const row of rows) this.mark(row.id, "sending", "waiting");
      this.set({ failure: failureOf(error), busy: false });
      return;
    }
    this.set({ busy: false });
    await this.sendAll();
  }

  /** Whether something of it can go: a new row needs all that its kind must have. */
  private ready(row: Row): boolean {
    const waits = Object.values(row.cells).some((cell) => cell.state === "waiting");
    return waits && (row.record !== undefined || this.missing(row).length === 0);
  }

  /** The columns that a new row lacks. */
  missing(row: Row): Column[] {
    if (row.record) return [];
    return this.columns.filter(({ key, required }) => {
      const cell = row.cells[key];
      return (
        required &&
        (cell
          ? cell.state === "refused" || cell.state === "looking" || cell.value === undefined
          : this.service.defaults[key] === undefined)
      );
    });
  }

  private bodyFor(row: Row): Body {
    const waiting = Object.entries(row.cells).filter(([, cell]) => cell.state === "waiting");
    const values = Object.fromEntries(waiting.map(([key, cell]) => [key, cell.value]));
    return row.record
      ? { id: row.id, revision: row.record.revision, ...bodyOf(values) }
      : { id: row.id, ...newBodyOf({ ...this.service.defaults, ...values }) };
  }

  private mark(id: string, from: CellState, to: CellState) {
    this.alter(id, (row) => ({
      ...row,
      cells: mapCells(row.cells, (cell) => (cell.state === from ? { ...cell, state: to } : cell)),
    }));
  }

  private async settle(rows: Row[], { results, operation }: Results) {
    const created: string[] = [];
    let cells = 0;
    for (const [index, row] of rows.entries()) {
      const result = results[index];
      if (!result) continue;
      if (result.status === "refused") await this.refused(row.id, result);
      else cells += this.received(row.id, result);
      if (result.status === "created") created.push(row.id);
    }
    if (operation) this.set({ done: [...this.state.done, { operation, cells, created }] });
    await this.readAgain(created.slice(0, readAtOnce));
  }

  private received(id: string, result: RowResult): number {
    const faults = faultsByColumn(result.left_out ?? [], this.columns);
    let count = 0;
    this.alter(id, (row) => {
      let record: RecordOf = row.record ?? { id, revision: 0, ...newBodyOf(this.service.defaults) };
      const cells: { [key: string]: Cell } = {};
      for (const [key, cell] of Object.entries(row.cells)) {
        const why = faults.cells[key];
        if (cell.state !== "sending") cells[key] = cell;
        else if (why) cells[key] = { ...cell, state: "refused", why };
        else {
          record = withValue(record, key, cell.value);
          count += 1;
        }
      }
      return { ...row, record: { ...record, revision: result.revision ?? record.revision }, cells };
    });
    return count;
  }

  private async refused(id: string, result: RowResult): Promise<void> {
    if (result.code === "stale") return this.late(id);
    const faults = faultsByColumn(result.errors ?? [], this.columns);
    const others = [...faults.row, ...Object.values(faults.cells)].join(" ");
    const why = others || result.message || this.t("grid.fault.unknown");
    this.alter(id, (row) => {
      const told = mapCells(row.cells, (cell, key) =>
        cell.state === "sending"
          ? { ...cell, state: "refused", why: faults.cells[key] ?? why, held: !faults.cells[key] }
          : cell,
      );
      return { ...row, cells: told };
    });
  }

  /** Somebody was faster: what they left alone is sent again, what both changed is shown. */
  private async late(id: string): Promise<void> {
    const now = await this.service.read(id);
    this.alter(id, (row) => {
      const cells: { [key: string]: Cell } = {};
      for (const [key, cell] of Object.entries(row.cells)) {
        const theirs = valueIn(now, key);
        if (cell.state !== "sending") cells[key] = cell;
        else if (same(theirs, cell.value)) continue;
        else if (same(theirs, valueIn(row.record, key))) cells[key] = { ...cell, state: "waiting" };
        else cells[key] = { ...cell, state: "refused", why: this.lateWords(key, theirs), theirs: { value: theirs } };
      }
      return { ...row, record: now, cells };
    });
  }

  private lateWords(key: string, theirs: unknown): string {
    const column = this.columns.find((one) => one.key === key);
    const text = column ? this.service.show(column, theirs) : "";
    return text ? this.t("grid.fault.late", { theirs: text }) : this.t("grid.fault.late.empty");
  }

  /** Lets go of what was typed in a cell: it shows the record again. */
  drop(id: string, key: string) {
    this.alter(id, (row) => {
      const { [key]: _, ...cells } = row.cells;
      return { ...row, cells };
    });
    const row = this.row(id);
    if (row && !row.record && Object.keys(row.cells).length === 0) {
      this.set({ rows: this.state.rows.filter((one) => one.id !== id) });
    }
  }

  /** Of a cell that both changed: mine all the same. */
  async insist(id: string, key: string): Promise<void> {
    this.alter(id, (row) => {
      const cell = row.cells[key];
      return cell
        ? { ...row, cells: { ...row.cells, [key]: { ...cell, state: "waiting", why: undefined, theirs: undefined } } }
        : row;
    });
    await this.flush();
  }

  /** The rows that the list does not show: what was made here, or came back from this device. */
  beside(listed: ReadonlySet<string>): string[] {
    return this.state.rows.filter(({ id, record }) => record && !listed.has(id)).map(({ id }) => id);
  }

  /** Reads these as they are now; of new ones what the service filled in by itself. One that cannot be read stays. */
  async readAgain(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const now = await this.service.read(id).catch(() => undefined);
      if (now) this.alter(id, (row) => ({ ...row, record: now }));
    }
  }

  /** The last operation is taken back: the rows that it made are no more, unless they stay. */
  takenBack({ operation, created }: Done, kept: ReadonlySet<string>) {
    const gone = new Set(created.filter((id) => !kept.has(id)));
    this.set({
      done: this.state.done.filter((one) => one.operation !== operation),
      rows: this.state.rows.filter((row) => !gone.has(row.id)),
    });
  }
}
