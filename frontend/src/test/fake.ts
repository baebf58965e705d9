// A small service in memory that follows the API's conventions, for tests: records, tags, refusals, sign-in.
import { json, problem } from "./answers";
import { OwnAccount } from "./ownAccount";

export { problem } from "./answers";

type Plain = Record<string, unknown> & { id: string; revision: number };

export interface Seed {
  [collection: string]: Record<string, unknown>[];
}

const filters: Record<string, string> = { territory: "territories", theme: "themes" };
const order = ["idea", "design", "running", "evaluation", "closed"];
const word = (record: Plain, key: string) => String(record[key] ?? (key === "title" ? record.name : "") ?? "");
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const now = () => new Date().toISOString();

export class Fake {
  readonly records = new Map<string, Map<string, Plain>>();
  readonly history = new Map<string, Record<string, unknown>[]>();
  readonly requests: { method: string; path: string; headers: Headers; body: unknown }[] = [];
  /** An answer to give instead of the usual one, asked first at each request; a promise holds it back. */
  intercept: ((request: Request, path: string) => Response | undefined | Promise<Response | undefined>) | undefined;
  private token = 0;
  private undone = 0;
  private readonly good = new Set<string>();
  signedIn = true;
  /** What belongs to the member's own account. */
  readonly own = new OwnAccount();
  /** What this member shows after the password. */
  factors: string[] | undefined;
  me = {
    id: "m-1",
    revision: 1,
    name: "Camille Roux",
    email: "camille@example.org",
    roles: ["coordinator"],
    may: {
      experiments: ["create", "restore", "purge", "bulk"],
      stakeholders: ["create", "bulk"],
      territories: ["create"],
      relationships: ["create"],
    } as {
      [collection: string]: string[];
    },
    locale: "fr",
    second_factor_due: false,
  };
  may = ["change", "bin", "restore", "put_back", "purge", "stage", "history"];

  constructor(seed: Seed = {}) {
    for (const [collection, records] of Object.entries(seed)) {
      for (const record of records) this.put(collection, record);
    }
  }

  put(collection: string, record: Record<string, unknown>): Plain {
    const whole = { revision: 1, created_at: now(), updated_at: now(), ...record } as unknown as Plain;
    const kept = this.records.get(collection) ?? new Map<string, Plain>();
    kept.set(whole.id, whole);
    this.records.set(collection, kept);
    return whole;
  }

  etag(record: Plain) {
    return `"${record.revision}-fake"`;
  }

  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname.replace("/api/v1", "");
    const text = request.method === "GET" ? "" : await request.clone().text();
    const body = text ? (JSON.parse(text) as Record<string, unknown>) : undefined;
    this.requests.push({ method: request.method, path, headers: request.headers, body });
    const special = await this.intercept?.(request, path);
    if (special) return special;
    if (path.startsWith("/auth/")) return this.auth(path, body);
    if (!this.good.has(request.headers.get("Authorization") ?? "")) return problem(401);
    if (path === "/me") return this.mine(request.method, body);
    if (path.startsWith("/me/")) return this.own.answer(request.method, path.slice(4), this.me);
    if (path === "/search") return this.search(url.searchParams.get("q") ?? "");
    const [, collection = "", id, act] = path.split("/");
    if (collection === "dashboard") return id ? new Response(null, { status: 204 }) : json(this.dashboard);
    if (collection === "bin") return id ? this.purge(body as never, url.searchParams) : json({ counts: this.binned() });
    if (collection === "operations") return this.undo();
    if (id === "bulk") return this.bulk(collection, body ?? {});
    if (id === "map") return json(this.map(collection));
    if (id === "facets") return json({ facets: this.facets(collection, url.searchParams.get("by") ?? "") });
    if (id === "by-territory") return json({ items: [], total: 0, placed: 0 });
    if (collection === "network") return json(this.network);
    if (!id)
      return request.method === "POST" ? this.create(collection, body ?? {}) : this.list(collection, url.searchParams);
    const record = this.records.get(collection)?.get(id);
    if (!record) return problem(404);
    if (act) return this.act(act, record, request, body);
    return this.one(record, request, url.searchParams, body);
  }

  /** As when an administrator ends all sessions of a member. */
  endSessions() {
    this.signedIn = false;
    this.good.clear();
  }

  private auth(path: string, body: Record<string, unknown> | undefined): Response {
    if (path === "/auth/providers") return json({ items: this.own.providers });
    const grant = () => {
      const token = `token-${++this.token}`;
      this.good.add(`Bearer ${token}`);
      return json({ access_token: token, token_type: "Bearer", expires_in: 600 });
    };
    if (path === "/auth/logout") {
      this.signedIn = false;
      return new Response(null, { status: 204 });
    }
    if (path === "/auth/refresh") return this.signedIn ? grant() : problem(401);
    if (path === "/auth/second-factor") {
      const { challenge, code, recovery_code: paper } = body ?? {};
      if (challenge !== "halfway") return problem(401, { type: "/api/problems/challenge_over", detail: "trop tard" });
      if (code !== "123456" && paper !== "abcd-efgh-ijkm-npqr") {
        return problem(401, { type: "/api/problems/second_factor_wrong", detail: "code refusé" });
      }
      this.signedIn = true;
      return grant();
    }
    if (path === "/auth/invitation/accept") {
      this.signedIn = true;
      return grant();
    }
    if (body?.password !== "correct horse battery") return problem(401);
    if (this.factors) return json({ challenge: "halfway", factors: this.factors, expires_in: 300 }, 202);
    this.signedIn = true;
    return grant();
  }

  dashboard: Record<string, unknown> = {
    news: [],
    more: false,
    idle: [],
    overdue: [],
    ended: [],
    private: [],
    dates: [],
    begun: {
      programmes: true,
      phases: true,
      territories: true,
      stakeholders: true,
      experiments: true,
      involvements: true,
    },
  };

  private binned() {
    const counts = [...this.records].map(([collection, records]) => {
      const gone = [...records.values()].filter((record) => record.deleted_at);
      return [collection, gone.length] as const;
    });
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  private purge(body: { records: { collection: string; id: string }[] }, query: URLSearchParams): Response {
    const none = { counts: {}, items: [] };
    const records = body.records.map(({ collection, id }) => {
      const record = this.records.get(collection)?.get(id);
      if (query.get("preview") !== "true") this.records.get(collection)?.delete(id);
      return { collection, id, title: String(record?.title ?? record?.name) };
    });
    return json({ records, with_them: this.withThem ?? none, loosened: none, held_by: this.heldBy ?? none });
  }

  /** What emptying the bin would take with it, or be held up by, when a test says so. */
  withThem: object | undefined;
  heldBy: object | undefined;

  private mine(method: string, body: Record<string, unknown> | undefined): Response {
    if (method === "PATCH") Object.assign(this.me, body, { revision: this.me.revision + 1 });
    return json(this.me, 200, { ETag: `"${this.me.revision}-me"` });
  }

  private list(collection: string, query: URLSearchParams): Response {
    const skip = new Set(["limit", "after", "sort", "q", "include", "fields", "count", "bbox", "zoom", "deleted", "lang"]);
    const inBin = query.get("deleted") === "only";
    const may = query.get("include")?.includes("may") ? { may: this.may } : {};
    let items = [...(this.records.get(collection)?.values() ?? [])]
      .filter((record) => Boolean(record.deleted_at) === inBin)
      .map((record): Plain => ({ ...record, ...may }));
    for (const name of new Set(query.keys())) {
      if (skip.has(name)) continue;
      const wanted = query.getAll(name);
      const keys = name === "stakeholder" && collection === "relationships" ? ["from", "to"] : [filters[name] ?? name];
      items = items.filter((record) =>
        keys.some((key) => [record[key]].flat().some((one) => wanted.includes(String(one)))),
      );
    }
    const q = query.get("q");
    if (q) {
      items = items
        .filter((record) => plain(JSON.stringify(record)).includes(plain(q)))
        .map((record) => ({ ...record, snippet: `… \u0002${q}\u0003 …` }));
    }
    const sort = query.get("sort");
    const key = sort?.replace("-", "");
    if (key) items.sort((a, b) => word(a, key).localeCompare(word(b, key)) * (sort?.startsWith("-") ? -1 : 1));
    const limit = Number(query.get("limit") ?? 50);
    const from = Number(query.get("after") ?? 0);
    const next = from + limit < items.length ? String(from + limit) : null;
    return json({
      items: items.slice(from, from + limit),
      next,
      ...(query.get("count") ? { total: items.length } : {}),
    });
  }

  /** Records of the word "fermée" in their title stay as they are. */
  private bulk(collection: string, body: Record<string, unknown>): Response {
    const { ids, total } = body.which as { ids?: string[]; total?: number };
    const all = [...(this.records.get(collection)?.values() ?? [])];
    if (total !== undefined && total !== all.length) {
      return problem(409, { title: "La liste a changé entre-temps", total: all.length });
    }
    const asked = ids ? all.filter((record) => ids.includes(record.id)) : all;
    const closed = (record: Plain) => word(record, "title").includes("fermée");
    const kept = asked.filter(closed);
    this.undone = asked.length - kept.length;
    return json({
      operation: "op-1",
      changed: asked.length - kept.length,
      unchanged: 0,
      kept: kept.map((record) => ({
        id: record.id,
        title: word(record, "title"),
        reason: "stage_step",
        message: "On avance ou recule d’une seule étape à la fois.",
      })),
    });
  }

  private undo(): Response {
    return json({ operation: "op-2", undone: this.undone, kept: [] });
  }

  /** What `/network` answers. */
  network: { nodes: Record<string, unknown>[]; links: Record<string, unknown>[] } = { nodes: [], links: [] };

  private facets(collection: string, by: string) {
    const records = [...(this.records.get(collection)?.values() ?? [])];
    const counts = (name: string) => {
      const values = records.flatMap((record) => (record[name] === undefined ? [] : [String(record[name])]));
      return [...new Set(values)].map((value) => ({ value, count: values.filter((one) => one === value).length }));
    };
    return Object.fromEntries(by.split(",").map((name) => [name, counts(name)]));
  }

  private search(q: string): Response {
    const groups = [...this.records].flatMap(([collection, records]) => {
      const items = [...records.values()]
        .map((record) => ({ id: record.id, title: word(record, "title"), snippet: "" }))
        .filter(({ title }) => plain(title).includes(plain(q)));
      return items.length > 0 ? [{ collection, items, more: false }] : [];
    });
    return json({ groups });
  }

  private map(collection: string) {
    const points = [...(this.records.get(collection)?.values() ?? [])].flatMap((record) => {
      const first = [record.territories ?? record.id].flat()[0] as string;
      const place = this.records.get("territories")?.get(first) as
        { centroid?: { lon: number; lat: number } } | undefined;
      return place?.centroid ? [{ id: record.id, title: record.title ?? record.name, ...place.centroid }] : [];
    });
    return { points };
  }

  private create(collection: string, body: Record<string, unknown>): Response {
    const record = this.put(collection, {
      ...(collection === "experiments" ? { stage: "idea", stages: [{ stage: body.stage ?? "idea" }] } : {}),
      id: crypto.randomUUID(),
      ...body,
    });
    this.note(record, "create", {});
    return json(record, 201, { ETag: this.etag(record) });
  }

  private one(record: Plain, request: Request, query: URLSearchParams, body?: Record<string, unknown>) {
    if (request.method === "GET") {
      if (record.deleted_at) return problem(404);
      const may = query.get("include")?.includes("may") ? { may: this.may } : {};
      return json({ ...record, ...may }, 200, { ETag: this.etag(record) });
    }
    if (this.stale(request, record)) return this.faster(record);
    if (body?.visibility === "public" && !body.licence && !record.licence) {
      const errors = [{ pointer: "/licence", code: "licence_needed", message: "Il faut une licence pour publier." }];
      return problem(422, { errors });
    }
    if (request.method === "DELETE") {
      this.change(record, "delete", { deleted_at: now() });
      return json(record, 200, { ETag: this.etag(record) });
    }
    this.change(record, "update", body ?? {});
    return json(record, 200, { ETag: this.etag(record) });
  }

  private act(act: string, record: Plain, request: Request, body?: Record<string, unknown>): Response {
    if (act === "history") return json({ items: this.history.get(record.id) ?? [], next: null });
    if (this.stale(request, record)) return this.faster(record);
    if (act === "put-back") {
      this.change(record, "update", this.stateAt(record, Number(body?.revision)));
      return json({ ...record, left_out: this.leftOut }, 200, { ETag: this.etag(record) });
    }
    if (act === "restore") {
      this.change(record, "restore", { deleted_at: undefined });
      return json(record, 200, { ETag: this.etag(record) });
    }
    const step = order.indexOf(String(body?.to)) - order.indexOf(String(record.stage));
    if (step !== 1 && !body?.reason) {
      const errors = [{ pointer: "/reason", code: "reason_needed", message: "Il faut une raison." }];
      return problem(422, { errors });
    }
    const entry = { stage: body?.to, on: body?.on, reason: body?.reason, by: { name: this.me.name } };
    this.change(record, "update", { stage: body?.to, stages: [...(record.stages as unknown[]), entry] });
    return json(record, 200, { ETag: this.etag(record) });
  }

  /** What a put-back leaves as it is, when a test says so. */
  leftOut: object[] | undefined;

  private stateAt(record: Plain, revision: number): Record<string, unknown> {
    const then: Record<string, unknown> = {};
    for (const entry of this.history.get(record.id) ?? []) {
      if ((entry.revision as number) <= revision) break;
      const changes = entry.changes as Record<string, { before?: unknown }>;
      for (const [name, { before }] of Object.entries(changes)) then[name] = before;
    }
    return then;
  }

  private stale(request: Request, record: Plain) {
    return !request.headers.get("If-Match")?.startsWith(`"${record.revision}`);
  }

  private faster(record: Plain) {
    return problem(412, { current: record }, { ETag: this.etag(record) });
  }

  change(record: Plain, kind: string, patch: Record<string, unknown>) {
    const changes: Record<string, unknown> = {};
    for (const [name, after] of Object.entries(patch)) {
      changes[name] = { before: record[name], after };
      if (after === null || after === undefined) delete record[name];
      else record[name] = after;
    }
    record.revision += 1;
    record.updated_at = now();
    record.updated_by = { name: this.me.name };
    this.note(record, kind, kind === "update" ? changes : {});
  }

  private note(record: Plain, kind: string, changes: Record<string, unknown>) {
    const all = this.history.get(record.id) ?? [];
    all.unshift({
      seq: all.length + 1,
      at: now(),
      kind,
      by: { name: this.me.name },
      revision: record.revision,
      changes,
    });
    this.history.set(record.id, all);
  }
}
