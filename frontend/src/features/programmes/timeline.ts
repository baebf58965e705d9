// The programme as rows on a line of time: phases, what they owe, and the experiments in them, planned and real.
import type { Records } from "@/api/records";

export type Phase = Records["phases"];
export interface DatedExperiment {
  id: string;
  title: string;
  phase: string;
  stage: string;
  starts_on?: string | null;
  ends_on?: string | null;
}

/** From the first instant of a day to the last of one, in milliseconds; partial dates reach as far as they may. */
export interface Span {
  from: number;
  to: number;
}

export interface Mark {
  title: string;
  due?: string;
  done?: string;
  at: number;
  state: "done" | "late" | "due";
}

export interface PhaseRow {
  phase: Phase;
  planned?: Span;
  real?: Span;
  marks: Mark[];
  experiments: { experiment: DatedExperiment; span: Span }[];
}

const day = 24 * 3600 * 1000;
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first day of a date known to the year, the month or the day, and the day after its last. */
export function reach(date: string | null | undefined): Span | undefined {
  const parts = pattern.exec(date ?? "");
  if (!parts) return undefined;
  const [year, month, dayOfMonth] = [Number(parts[1]), parts[2], parts[3]];
  const m = month ? Number(month) - 1 : 0;
  const from = Date.UTC(year, m, dayOfMonth ? Number(dayOfMonth) : 1);
  if (dayOfMonth) return { from, to: from + day };
  return { from, to: month ? Date.UTC(year, m + 1, 1) : Date.UTC(year + 1, 0, 1) };
}

/** What began and has not ended goes on until now; what has no date at all has no place. */
export function spanOf(from?: string | null, to?: string | null, openUntil?: number): Span | undefined {
  const [start, end] = [reach(from), reach(to)];
  if (start && end) return { from: start.from, to: Math.max(end.to, start.from + day) };
  if (start) return { from: start.from, to: Math.max(openUntil ?? start.to, start.from + day) };
  return end;
}

function markOf(deliverable: NonNullable<Phase["deliverables"]>[number], now: number): Mark | undefined {
  const [due, done] = [reach(deliverable.due_on), reach(deliverable.done_on)];
  const at = done?.from ?? (due ? due.to - day : undefined);
  if (at === undefined) return undefined;
  return {
    title: deliverable.title,
    due: deliverable.due_on ?? undefined,
    done: deliverable.done_on ?? undefined,
    at,
    state: done ? "done" : due && due.to <= now ? "late" : "due",
  };
}

export function rowsOf(phases: readonly Phase[], experiments: readonly DatedExperiment[], now: number): PhaseRow[] {
  return phases.map((phase) => ({
    phase,
    planned: spanOf(phase.starts_on, phase.ends_on),
    real: spanOf(phase.began_on, phase.ended_on, now),
    marks: (phase.deliverables ?? []).flatMap((deliverable) => markOf(deliverable, now) ?? []),
    experiments: experiments
      .filter((experiment) => experiment.phase === phase.id)
      .flatMap((experiment) => {
        const span = spanOf(experiment.starts_on, experiment.ends_on, now);
        return span ? [{ experiment, span }] : [];
      })
      .sort((a, b) => a.span.from - b.span.from),
  }));
}

/** From the first to the last date that any row shows. */
export function extentOf(rows: readonly PhaseRow[]): Span | undefined {
  const spans = rows.flatMap((row) => [
    ...[row.planned, row.real].flatMap((span) => span ?? []),
    ...row.marks.map(({ at }) => ({ from: at, to: at + day })),
    ...row.experiments.map(({ span }) => span),
  ]);
  if (spans.length === 0) return undefined;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

export interface Line {
  kind: "phase" | "deliverable" | "experiment";
  title: string;
  phase: string;
  plannedFrom?: string | null;
  plannedTo?: string | null;
  realFrom?: string | null;
  realTo?: string | null;
  /** The word of a status or stage, with the list that it stands in. */
  state?: `status.${string}` | `stage.${string}`;
}

/** The same as lines of a table, in the order of the picture. */
export function linesOf(phases: readonly Phase[], experiments: readonly DatedExperiment[]): Line[] {
  return phases.flatMap((phase): Line[] => [
    {
      kind: "phase",
      title: phase.title,
      phase: phase.title,
      plannedFrom: phase.starts_on,
      plannedTo: phase.ends_on,
      realFrom: phase.began_on,
      realTo: phase.ended_on,
      state: phase.status ? `status.${phase.status}` : undefined,
    },
    ...(phase.deliverables ?? []).map(
      ({ title, due_on, done_on }): Line => ({
        kind: "deliverable",
        title,
        phase: phase.title,
        plannedTo: due_on,
        realTo: done_on,
      }),
    ),
    ...experiments
      .filter((experiment) => experiment.phase === phase.id)
      .map(({ title, starts_on, ends_on, stage }): Line => {
        // An experiment that is over ended when it says; of one that goes on it is a plan.
        const over = stage === "closed" || stage === "abandoned";
        const end = over ? { realTo: ends_on } : { plannedTo: ends_on };
        return { kind: "experiment", title, phase: phase.title, realFrom: starts_on, ...end, state: `stage.${stage}` };
      }),
  ]);
}

/** A cell that a spreadsheet would take for a formula is kept from being one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
