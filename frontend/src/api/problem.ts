// What the service answers when it refuses (RFC 9457), as an error that screens can act upon.

export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  errors?: FieldError[];
  current?: Record<string, unknown>;
  /** Of a change of many that stopped on the way: what was done is undone by it. */
  operation?: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;
  /** The entity tag of `current`, when somebody else was faster (412). */
  readonly etag: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(status: number, body: ProblemBody, headers: Headers = new Headers()) {
    super(body.title ?? `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.body = body;
    this.etag = headers.get("ETag") ?? undefined;
    const wait = Number(headers.get("Retry-After"));
    this.retryAfter = Number.isFinite(wait) && wait > 0 ? wait : undefined;
  }

  /** The request's id, as somebody may read it out over the telephone. */
  get reference(): string | undefined {
    return this.body.instance?.replace(/^urn:uuid:/, "");
  }

  /** The last part of its type: the name that does not change with the language. */
  get code(): string | undefined {
    return this.body.type?.split("/").pop();
  }

  get errors(): FieldError[] {
    return this.body.errors ?? [];
  }
}

/** The request never reached the service, or its answer never came back. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("unreachable", { cause });
    this.name = "Unreachable";
  }
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status);
}

/** Reads a refusal; an answer that is no problem document (a proxy's page) still becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const kind = response.headers.get("Content-Type") ?? "";
  const body = kind.includes("json") ? ((await response.json().catch(() => ({}))) as ProblemBody) : {};
  return new Problem(response.status, body, response.headers);
}

/** `/address/postal_code` → `address.postal_code`, the name of a form field. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .replace(/^\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}
