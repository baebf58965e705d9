// Changes of many under way: they go on when one leaves the page, and are found again when one comes back to it.
import { type BulkDone, bulkProgress, type Bulked, changeMany, type Which, type Wish } from "@/api/bulk";
import { isProblem } from "@/api/problem";
import type { MessageId } from "@/i18n/i18n";

export interface Work {
  /** The key that it was sent with: sent again with it, it goes on where it stopped. */
  key: string;
  collection: Bulked;
  which: Which;
  wish: Wish;
  label: MessageId;
  /** How many records it is for, and how many of them are looked at. */
  count: number;
  done: number;
  state: "running" | "stopped" | "over";
  /** A window shows it. */
  watched?: boolean;
  result?: BulkDone;
}

type Listener = () => void;

const prefix = "essaim-bulk:";
/** How often one asks how far it is, and after how long without a step it is sent again, in milliseconds. */
const pace = 700;
const patience = 15_000;

export class Works {
  private works: readonly Work[];
  private readonly listeners = new Set<Listener>();

  constructor(private readonly member: string) {
    this.works = read(member);
    for (const work of this.works) void this.find(work);
  }

  readonly subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = () => this.works;

  private put(works: readonly Work[]) {
    this.works = works;
    write(this.member, works);
    for (const listener of this.listeners) listener();
  }

  private alter(key: string, change: Partial<Work>) {
    this.put(this.works.map((work) => (work.key === key ? { ...work, ...change } : work)));
  }

  /** Sends a wish, or sends it again to go on. Others may watch how far it is meanwhile. */
  async start(work: Omit<Work, "done" | "state">): Promise<BulkDone> {
    const begun: Work = { ...work, done: 0, state: "running" };
    this.put([...this.works.filter(({ key }) => key !== work.key), begun]);
    const stop = this.follow(begun);
    try {
      const result = await changeMany(work.collection, work.which, work.wish, work.key);
      this.alter(work.key, { state: "over", done: work.count, result });
      return result;
    } catch (error) {
      // What was refused before it began is no work; what broke off on the way may be gone on with.
      const begun = !isProblem(error) || error.body.operation !== undefined || error.status >= 500;
      if (begun) this.alter(work.key, { state: "stopped" });
      else this.dismiss(work.key);
      throw error;
    } finally {
      stop();
    }
  }

  /** Asks from time to time how far it is. */
  private follow({ key, collection }: Work): () => void {
    const ask = async () => {
      const progress = await bulkProgress(collection, key).catch(() => undefined);
      const known = this.works.find((work) => work.key === key);
      if (progress && known?.state === "running" && progress.done > known.done)
        this.alter(key, { done: progress.done });
    };
    const timer = window.setInterval(() => void ask(), pace);
    return () => window.clearInterval(timer);
  }

  /** A work that this page did not send itself: the service may still be at it, or be over, or have stopped. */
  private async find(work: Work): Promise<void> {
    let seen = { done: -1, at: Date.now() };
    for (;;) {
      const progress = await bulkProgress(work.collection, work.key).catch((error: unknown) => error);
      if (isProblem(progress, 404)) return this.dismiss(work.key);
      if (!isProgress(progress)) return this.alter(work.key, { state: "stopped" });
      if (progress.result) {
        return this.alter(work.key, { state: "over", done: work.count, result: progress.result });
      }
      // What broke off because the page was left is not broken off.
      this.alter(work.key, { done: progress.done, state: "running" });
      if (progress.done > seen.done) seen = { done: progress.done, at: Date.now() };
      if (Date.now() - seen.at > patience) {
        // Nobody is at it any more: it is asked for again, under the same key; what had stopped before waits to be.
        if (work.state === "stopped") return this.alter(work.key, { state: "stopped" });
        return void this.start(work).catch(() => undefined);
      }
      await new Promise((resolve) => window.setTimeout(resolve, pace));
    }
  }

  watch(key: string, watched: boolean) {
    this.alter(key, { watched });
  }

  /** What was refused before it began is not among them. */
  knows(key: string): boolean {
    return this.works.some((work) => work.key === key);
  }

  dismiss(key: string) {
    this.put(this.works.filter((work) => work.key !== key));
  }
}

function isProgress(answer: unknown): answer is { done: number; result?: BulkDone } {
  return typeof answer === "object" && answer !== null && "done" in answer;
}

function read(member: string): Work[] {
  try {
    const text = window.localStorage.getItem(prefix + member);
    return (text ? (JSON.parse(text) as Work[]) : []).map((work) => ({ ...work, watched: false }));
  } catch {
    return [];
  }
}

/** What is over is asked of the service again: its answer is not kept here. */
function write(member: string, works: readonly Work[]) {
  try {
    const again = (state: Work["state"]) => (state === "over" ? "running" : state);
    const kept = works.map((work) => ({ ...work, state: again(work.state), result: undefined }));
    if (kept.length === 0) window.localStorage.removeItem(prefix + member);
    else window.localStorage.setItem(prefix + member, JSON.stringify(kept));
  } catch {
    // It then lasts as long as the page.
  }
}

const known = new Map<string, Works>();

/** Those of a member: one for as long as the page is open. */
export function worksOf(member: string): Works {
  const works = known.get(member) ?? new Works(member);
  known.set(member, works);
  return works;
}
