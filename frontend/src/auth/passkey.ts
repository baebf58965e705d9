// Talking to the devices that hold passkeys: bytes travel as base64url, browsers want buffers.
import { client } from "@/api/client";
import type { components } from "@/api/schema";
import { session } from "./current";

type Schemas = components["schemas"];
type Bytes = Uint8Array<ArrayBuffer>;

export const passkeysHere = () => typeof window.PublicKeyCredential === "function";

const bytes = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

interface Named {
  id: string;
  type: "public-key";
}

interface Options {
  challenge: string;
  user?: { id: string; name: string; displayName: string };
  excludeCredentials?: Named[];
  allowCredentials?: Named[];
}

const named = (all: Named[] | undefined) => all?.map((one) => ({ ...one, id: bytes(one.id) }));

/** The person shook their head, or the device found nothing: nothing went wrong. */
export const wasLeft = (error: unknown) =>
  error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError");

/** The device knows us already. */
export const isKnown = (error: unknown) => error instanceof DOMException && error.name === "InvalidStateError";

function head(made: PublicKeyCredential) {
  return { id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {} };
}

/** Makes a passkey on this device, or on one that it can reach. */
async function create(question: Schemas["PasskeyQuestion"]): Promise<Record<string, never>> {
  const options = question.options as unknown as Options;
  const made = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user?.id ?? "") },
      excludeCredentials: named(options.excludeCredentials),
    } as unknown as PublicKeyCredentialCreationOptions,
  })) as PublicKeyCredential;
  const answer = made.response as AuthenticatorAttestationResponse;
  const response = {
    attestationObject: text(answer.attestationObject),
    clientDataJSON: text(answer.clientDataJSON),
    transports: answer.getTransports(),
  };
  return { ...head(made), response } as unknown as Record<string, never>;
}

/** Gives recovery codes, when there were none. */
export async function addPasskey(name: string): Promise<string[]> {
  const question = (await client.POST("/api/v1/me/passkeys/begin")).data as Schemas["PasskeyQuestion"];
  const credential = await create(question);
  const body = { challenge: question.challenge, name, credential };
  const { data } = await client.POST("/api/v1/me/passkeys", { body });
  return (data as Schemas["PasskeyMade"]).recovery_codes;
}

/** Signs in by a passkey; after the first step with its challenge. */
export async function signInByPasskey(challenge: string | undefined, language: string): Promise<void> {
  const question = await session.ask<Schemas["PasskeyQuestion"]>(
    "passkey/begin",
    challenge ? { challenge } : {},
    language,
  );
  const options = question.options as unknown as Options;
  const shown = (await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: named(options.allowCredentials),
    } as unknown as PublicKeyCredentialRequestOptions,
  })) as PublicKeyCredential;
  const answer = shown.response as AuthenticatorAssertionResponse;
  const response = {
    authenticatorData: text(answer.authenticatorData),
    clientDataJSON: text(answer.clientDataJSON),
    signature: text(answer.signature),
    userHandle: answer.userHandle ? text(answer.userHandle) : undefined,
  };
  await session.enter("passkey", { challenge: question.challenge, credential: { ...head(shown), response } }, language);
}
