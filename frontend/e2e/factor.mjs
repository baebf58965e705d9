// The second factor of the journeys' administrator: enrolled once for all of them, each code used once.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const step = 30_000;
const now = () => Math.floor(Date.now() / step);

/** The code of a step, as an application works it out (RFC 6238). */
export function codeOf(secret, at = now()) {
  const bits = [...secret].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(at));
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = mac[19] & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// Test files are processes of their own, and run one after the other: what one has enrolled is the others' too.
const file = () => `${process.env.ESSAIM_DATA}/journeys-factor.json`;
export const isEnrolled = () => existsSync(file());
const read = () => (isEnrolled() ? JSON.parse(readFileSync(file(), "utf8")) : undefined);
const keep = (known) => writeFileSync(file(), JSON.stringify(known), { mode: 0o600 });

/** A code that was not used yet: the present one, the next, or the next again once its time has come. */
export async function freshCode() {
  const known = read();
  const at = Math.max(now(), known.last + 1);
  while (at > now() + 1) await new Promise((resolve) => setTimeout(resolve, 500));
  keep({ ...known, last: at });
  return codeOf(known.secret, at);
}

/** Reads the secret off the screen, confirms it, and keeps the codes, once what the screen shows was looked at. */
export async function setUp(page, look) {
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  const at = now();
  await page.locator("input[name=code]").fill(codeOf(secret, at));
  await page.keyboard.press("Enter");
  const list = page.getByRole("list", { name: "Codes de secours" });
  await list.waitFor();
  const codes = await list.getByRole("listitem").allInnerTexts();
  assert.equal(codes.length, 10);
  assert.deepEqual(await look(page), []);
  await page.getByRole("button", { name: "Je les ai gardés" }).click();
  return { secret, codes, next: at + 1 };
}

/** Gives this account, whose access token this is, a second factor; this very sign-in has shown it then. */
export async function enrolled(base, token) {
  const call = async (path, body) => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const sent = { method: "POST", headers, body: JSON.stringify(body ?? {}) };
    const answer = await fetch(`${base}/api/v1/me/${path}`, sent);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { secret } = await call("totp");
  const last = now();
  await call("totp/confirm", { code: codeOf(secret, last) });
  keep({ secret, last });
}
