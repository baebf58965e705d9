// Cells on their way to the service: what is known of each, and of the rows that they are in.
import { isProblem, type Problem, Unreachable } from "@/api/problem";
import type { Column } from "./columns";
import type { LookUp } from "./lookup";
import type { Body, Results } from "./send";

export interface RecordOf {
  id: string;
  revision: number;
  [field: string]: unknown;
}

/** `looking`: names are looked up; `waiting`: kept on this device until it can be sent. */
export type CellState = "looking" | "waiting" | "sending" | "refused";

export interface Cell {
  /** As it was typed; a value that was filled or copied has none. */
  text?: string;
  value?: unknown;
  state: CellState;
  /** Why it was refused, in the reader's language. */
  why?: string;
  /** Refused for what other cells of its row say: tried again when one of them changes. */
  held?: boolean;
  /** Somebody else changed the cell meanwhile, to this. */
  theirs?: { value: unknown };
}

export interface Row {
  id: string;
  /** Absent while the service does not have it. */
  record?: RecordOf;
  /** This member may change it. */
  open: boolean;
  cells: { [key: string]: Cell };
}

export interface Change {
  row: string;
  column: Column;
  text?: string;
  value?: unknown;
}

export interface Done {
  operation: string;
  cells: number;
  created: string[];
}

export interface State {
  rows: Row[];
  /** Operations of this table that can be taken back, the last one last. */
  done: Done[];
  /** Why what waits was not received. */
  failure?: Problem | Unreachable;
  busy: boolean;
}

export interface Service {
  send: (rows: Body[]) => Promise<Results>;
  read: (id: string) => Promise<RecordOf>;
  lookUp: LookUp;
  /** How people read a value, for the one that somebody else wrote. */
  show: (column: Column, value: unknown) => string;
  /** The fields of every new row: those that the list is narrowed by. */
  defaults: { [key: string]: unknown };
  newId: () => string;
}

/** Looked up with success. */
export const settled = (cell: Cell) => cell.state === "looking" && "value" in cell;

/** A held cell may go again. */
export function free({ text, value }: Cell): Cell {
  return { ...(text === undefined ? {} : { text }), value, state: "waiting" };
}

export function mapCells(
  cells: { [key: string]: Cell },
  change: (cell: Cell, key: string) => Cell,
): { [key: string]: Cell } {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, change(cell, key)]));
}

export function failureOf(error: unknown): Problem | Unreachable {
  return isProblem(error) || error instanceof Unreachable ? error : new Unreachable(error);
}
