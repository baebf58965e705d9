// Who is signed in: an access token that lives in memory only, renewed once for all tabs.
import { problemOf, Unreachable } from "@/api/problem";
import type { components } from "@/api/schema";

/** What a right password still asks for. */
export type SecondStep = components["schemas"]["SecondStep"];

export type Status = "starting" | "anonymous" | "member" | "ended";

interface Token {
  value: string;
  /** Milliseconds on this device's clock; early by a margin, so that it is renewed before it fails. */
  until: number;
}

type Word = { say: "token"; token: Token } | { say: "ask"; than: string | undefined } | { say: "signed-out" };

export interface Surroundings {
  fetch: typeof fetch;
  /** Runs one after the other across tabs. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  channel: Pick<BroadcastChannel, "postMessage" | "addEventListener"> | undefined;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | undefined;
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

type Door = "login" | "second-factor" | "passkey/begin" | "passkey" | "invitation/accept" | "refresh" | "logout";

const address = (what: Door) => `/api/v1/auth/${what}`;
const hint = "essaim-member";
const margin = 30_000;
const patience = 60;

export class Session {
  #status: Status = "starting";
  #token: Token | undefined;
  #renewal: Promise<string | undefined> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
    around.channel?.addEventListener("message", (event) => this.#hear((event as MessageEvent<Word>).data));
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly status = () => this.#status;

  /** Takes the session up again after a reload. Without the hint nothing is asked: a first visit stays silent. */
  async start(): Promise<void> {
    if (this.#status !== "starting") return;
    if (this.#around.storage?.getItem(hint) !== "yes") return this.#become("anonymous");
    try {
      const token = await this.renew(undefined);
      if (!token) this.#become("anonymous");
    } catch {
      // The server may only be out of reach: the pages will say so, and try again.
      this.#become("member");
    }
  }

  /** Takes up a session that began outside of this page: its cookie is there, and no hint of it. */
  async takeUp(): Promise<void> {
    if (this.#status !== "member") await this.renew(undefined).catch(() => undefined);
  }

  /**
   * Gives the second step when the account has one. Throws a Problem when the pair is refused, Unreachable when nobody
   * answered.
   */
  async signIn(email: string, password: string, language: string): Promise<SecondStep | undefined> {
    const answer = await this.#post("login", { email, password }, language);
    if (!answer.ok) throw await problemOf(answer);
    if (answer.status === 202) return (await answer.json()) as SecondStep;
    this.#adopt(await this.#read(answer), true);
    return undefined;
  }

  /** Another way in, the second step of one, or the first time. Throws as the first does. */
  async enter(door: "second-factor" | "passkey" | "invitation/accept", shown: object, language: string): Promise<void> {
    const answer = await this.#post(door, shown, language);
    if (!answer.ok) throw await problemOf(answer);
    this.#adopt(await this.#read(answer), true);
  }

  /** What must be known before one enters. Throws as the first step does. */
  async ask<T>(door: "passkey/begin", about: object, language: string): Promise<T> {
    const answer = await this.#post(door, about, language);
    if (!answer.ok) throw await problemOf(answer);
    return (await answer.json()) as T;
  }

  /** Ends the session here, on the server and in the other tabs, even when the server does not answer. */
  async signOut(): Promise<void> {
    this.#forget();
    this.#around.channel?.postMessage({ say: "signed-out" } satisfies Word);
    this.#become("anonymous");
    await this.#post("logout").catch(() => undefined);
  }

  /** A token that is good for this request, or nothing when nobody is signed in. */
  async token(): Promise<string | undefined> {
    if (this.#token && this.#token.until > this.#around.now()) return this.#token.value;
    if (this.#status === "anonymous") return undefined;
    return this.renew(this.#token?.value);
  }

  /** A token other than the stale one: from another tab when it has one, else from the server. */
  renew(stale: string | undefined): Promise<string | undefined> {
    this.#renewal ??= this.#around.alone(() => this.#renewAlone(stale)).finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  /** Sends with the token, and once more with a new one after a 401. */
  async send(request: Request): Promise<Response> {
    const again = request.clone();
    const token = await this.token();
    const answer = await this.#deliver(request, token);
    if (answer.status !== 401 || this.#status === "anonymous") return answer;
    const fresh = (await this.renew(token)) ?? (await this.#signedInAgain());
    return fresh ? this.#deliver(again, fresh) : answer;
  }

  async #renewAlone(stale: string | undefined): Promise<string | undefined> {
    const good = () => this.#token && this.#token.value !== stale && this.#token.until > this.#around.now();
    if (!good() && this.#around.channel) {
      this.#around.channel.postMessage({ say: "ask", than: stale } satisfies Word);
      await this.#around.wait(patience);
    }
    if (good()) return this.#token?.value;
    const answer = await this.#post("refresh");
    if (answer.status === 401 || answer.status === 403) {
      this.#forget();
      this.#become(this.#status === "member" || this.#status === "ended" ? "ended" : "anonymous");
      return undefined;
    }
    if (!answer.ok) throw await problemOf(answer);
    return this.#adopt(await this.#read(answer), true);
  }

  /** When the session ended in the middle of something, the request waits for the member to sign in again. */
  #signedInAgain(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#status === "ended") return;
        stop();
        resolve(this.#token?.value);
      });
      if (this.#status !== "ended") {
        stop();
        resolve(this.#token?.value);
      }
    });
  }

  async #deliver(request: Request, token: string | undefined): Promise<Response> {
    if (token) request.headers.set("Authorization", `Bearer ${token}`);
    try {
      return await this.#around.fetch(request);
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      throw new Unreachable(cause);
    }
  }

  #post(what: Door, body?: object, language?: string): Promise<Response> {
    const headers = new Headers({ "Content-Type": "application/json" });
    if (language) headers.set("Accept-Language", language);
    return this.#deliver(
      new Request(new URL(address(what), window.location.origin), {
        method: "POST",
        headers,
        credentials: "same-origin",
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
      undefined,
    );
  }

  async #read(answer: Response): Promise<Token> {
    const body = (await answer.json()) as { access_token: string; expires_in: number };
    return { value: body.access_token, until: this.#around.now() + body.expires_in * 1000 - margin };
  }

  #adopt(token: Token, tell: boolean): string {
    this.#token = token;
    this.#around.storage?.setItem(hint, "yes");
    if (tell) this.#around.channel?.postMessage({ say: "token", token } satisfies Word);
    this.#become("member");
    return token.value;
  }

  #forget() {
    this.#token = undefined;
    this.#around.storage?.removeItem(hint);
  }

  #hear(word: Word) {
    if (word.say === "token") this.#adopt(word.token, false);
    if (word.say === "ask" && this.#token && this.#token.value !== word.than) {
      this.#around.channel?.postMessage({ say: "token", token: this.#token } satisfies Word);
    }
    if (word.say === "signed-out") {
      this.#forget();
      this.#become("anonymous");
    }
  }

  #become(status: Status) {
    if (this.#status === status) return;
    this.#status = status;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The session of this page, in a browser. */
export function browserSession(): Session {
  const locks = navigator.locks as LockManager | undefined;
  return new Session({
    fetch: (input, init) => window.fetch(input, init),
    alone: async (work) => (locks ? await locks.request("essaim-session", () => work()) : work()),
    channel: "BroadcastChannel" in window ? new BroadcastChannel("essaim-session") : undefined,
    storage: safeStorage(),
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds)),
  });
}

function safeStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
