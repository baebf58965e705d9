// One session for all tabs: renewed once, replayed once, and never lost in the middle of something.
import { describe, expect, it, vi } from "vitest";
import { Session, type Surroundings } from "./session";
import { isSafeOrigin } from "./SignInForm";

interface World {
  refreshes: number;
  signedIn: boolean;
  good: string | undefined;
  calls: string[];
  clock: number;
}

function channelPair() {
  const ears = new Set<{ self: object; hear: (event: { data: unknown }) => void }>();
  return () => {
    const self = {};
    return {
      postMessage: (data: unknown) => {
        for (const ear of ears) if (ear.self !== self) queueMicrotask(() => ear.hear({ data }));
      },
      addEventListener: (_: string, hear: unknown) => void ears.add({ self, hear: hear as never }),
    };
  };
}

function lock() {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  };
}

function tabs(count: number, world: World, member = true) {
  const [alone, channel] = [lock(), channelPair()];
  const kept = new Map<string, string>(member ? [["essaim-member", "yes"]] : []);
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    const path = new URL(request.url).pathname;
    world.calls.push(`${request.method} ${path}`);
    const grant = () => {
      world.good = `t${++world.refreshes}`;
      return Response.json({ access_token: world.good, token_type: "Bearer", expires_in: 600 });
    };
    if (path.endsWith("/refresh")) return world.signedIn ? grant() : new Response(null, { status: 401 });
    if (path.endsWith("/login")) {
      world.signedIn = true;
      return grant();
    }
    if (path.endsWith("/logout")) return new Response(null, { status: 204 });
    const sent = request.headers.get("Authorization");
    return sent === `Bearer ${world.good}`
      ? Response.json({ body: await request.text() })
      : new Response(null, { status: 401 });
  };
  const around = (): Surroundings => ({
    fetch: fetch as typeof globalThis.fetch,
    alone,
    channel: channel() as never,
    storage,
    now: () => world.clock,
    wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
  });
  return Array.from({ length: count }, () => new Session(around()));
}

const fresh = (): World => ({ refreshes: 0, signedIn: true, good: undefined, calls: [], clock: 0 });
const ask = (body?: string) =>
  new Request("http://localhost/api/v1/experiments", body ? { method: "POST", body } : undefined);

describe("the session", () => {
  it("asks nothing on a first visit", async () => {
    const world = fresh();
    const [tab] = tabs(1, world, false);
    await tab?.start();
    expect(tab?.status()).toBe("anonymous");
    expect(world.calls).toEqual([]);
  });

  it("renews once for many requests", async () => {
    const world = fresh();
    const [tab] = tabs(1, world);
    await tab?.start();
    world.clock = 600_000;
    const answers = await Promise.all([1, 2, 3, 4].map(() => tab?.send(ask())));
    expect(answers.map((answer) => answer?.status)).toEqual([200, 200, 200, 200]);
    expect(world.refreshes).toBe(2);
  });

  it("renews once for all tabs", async () => {
    const world = fresh();
    const all = tabs(3, world);
    await Promise.all(all.map((tab) => tab.start()));
    expect(world.refreshes).toBe(1);
    world.clock = 600_000;
    const answers = await Promise.all(all.map((tab) => tab.send(ask())));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(world.refreshes).toBe(2);
  });

  it("replays a request once after a 401, with its body", async () => {
    const world = fresh();
    const [tab] = tabs(1, world);
    await tab?.start();
    world.good = "revoked elsewhere";
    const answer = await tab?.send(ask("what I typed"));
    expect(await answer?.json()).toEqual({ body: "what I typed" });
    expect(world.calls.filter((call) => call.startsWith("POST /api/v1/experiments"))).toHaveLength(2);
  });

  it("does not replay for ever", async () => {
    const world = fresh();
    const [tab] = tabs(1, world);
    await tab?.start();
    let never = 0;
    Object.defineProperty(world, "good", { get: () => `never ${never++}`, set: () => undefined });
    expect((await tab?.send(ask()))?.status).toBe(401);
    expect(world.calls.filter((call) => call === "GET /api/v1/experiments")).toHaveLength(2);
  });

  it("keeps a request waiting while the member signs in again", async () => {
    const world = fresh();
    const [tab] = tabs(1, world);
    await tab?.start();
    world.signedIn = false;
    world.good = "gone";
    const pending = tab?.send(ask("half a page of notes"));
    await vi.waitFor(() => expect(tab?.status()).toBe("ended"));
    await tab?.signIn("camille@example.org", "secret", "fr");
    expect(await (await pending)?.json()).toEqual({ body: "half a page of notes" });
  });

  it("signs out everywhere, even when the server does not answer", async () => {
    const world = fresh();
    const [one, two] = tabs(2, world);
    await Promise.all([one?.start(), two?.start()]);
    await one?.signOut();
    await vi.waitFor(() => expect(two?.status()).toBe("anonymous"));
    expect(await two?.token()).toBeUndefined();
  });
});

describe("the address of the sign-in page", () => {
  it.each([
    ["https:", "essaim.example.org", true],
    ["http:", "localhost", true],
    ["http:", "127.0.0.1", true],
    ["http:", "192.168.1.20", false],
    ["http:", "essaim.example.org", false],
  ])("%s//%s", (protocol, hostname, safe) => expect(isSafeOrigin({ protocol, hostname })).toBe(safe));
});
