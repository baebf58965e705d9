// Signing in by the account that one has elsewhere: what the address says when the browser comes back.
import type { MessageId } from "@/i18n/i18n";
import type { SecondStep } from "./session";

/** The second step that waits, after the hash; undefined when there is none, or it is not of that shape. */
export function stepInHash(hash: string): SecondStep | undefined {
  const text = /(?:^|[#&])second=([^&]+)/.exec(hash)?.[1];
  if (!text) return undefined;
  try {
    const step = JSON.parse(decodeURIComponent(text)) as Partial<SecondStep>;
    return typeof step.challenge === "string" && Array.isArray(step.factors) ? (step as SecondStep) : undefined;
  } catch {
    return undefined;
  }
}

const told = [
  "provider_refused",
  "provider_foreign",
  "provider_unknown_account",
  "provider_unreachable",
  "identity_taken",
] as const;

/** What to say of a way that led nowhere. */
export function wordsOf(problem: string): MessageId {
  const known = told.find((code) => code === problem);
  return `elsewhere.${known ?? "provider_refused"}`;
}

/** Where a provider is reached from the sign-in page; `to` is where the member was going. */
export function wayTo(provider: string, to: string | undefined): string {
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  return `/api/v1/auth/providers/${encodeURIComponent(provider)}/begin${query}`;
}
