// What a member reads and changes of their own account.
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { client, mergePatch } from "@/api/client";
import { meOptions } from "@/api/me";
import type { Schemas } from "@/api/records";

export type Factors = Schemas["MyFactors"];
export type Session = Schemas["Session"];
export type TotpBegun = Schemas["TotpBegun"];

export const factorsOptions = queryOptions({
  queryKey: ["me", "factors"],
  queryFn: async ({ signal }) => (await client.GET("/api/v1/me/factors", { signal })).data as Factors,
});

export const sessionsOptions = queryOptions({
  queryKey: ["me", "sessions"],
  queryFn: async ({ signal }) => {
    const { data } = await client.GET("/api/v1/me/sessions", { signal });
    return (data as Schemas["Sessions"]).items;
  },
});

export type Passkey = Schemas["Passkey"];

export const renamePasskey = async ({ id, name }: { id: string; name: string }) =>
  void (await client.PATCH("/api/v1/me/passkeys/{id}", { params: { path: { id } }, body: { name } }));

export const removePasskey = async (id: string) =>
  void (await client.DELETE("/api/v1/me/passkeys/{id}", { params: { path: { id } } }));

export const identitiesOptions = queryOptions({
  queryKey: ["me", "identities"],
  queryFn: async ({ signal }) => {
    const { data } = await client.GET("/api/v1/me/identities", { signal });
    return (data as Schemas["Identities"]).items;
  },
});

/** Leaves for the provider; the browser comes back to this page. */
export async function linkIdentity(provider: string): Promise<void> {
  const { data } = await client.POST("/api/v1/me/identities", { body: { provider } });
  window.location.assign((data as Schemas["IdentityLinking"]).address);
}

export const unlinkIdentity = async (id: string) =>
  void (await client.DELETE("/api/v1/me/identities/{id}", { params: { path: { id } } }));

export const beginTotp = async () => (await client.POST("/api/v1/me/totp")).data as TotpBegun;

/** Gives recovery codes, when there were none. */
export async function confirmTotp(code: string): Promise<string[]> {
  const { data } = await client.POST("/api/v1/me/totp/confirm", { body: { code } });
  return (data as Schemas["RecoveryCodes"]).recovery_codes;
}

export const removeTotp = async () => void (await client.DELETE("/api/v1/me/totp"));

export async function drawRecoveryCodes(): Promise<string[]> {
  const { data } = await client.POST("/api/v1/me/recovery-codes");
  return (data as Schemas["RecoveryCodes"]).recovery_codes;
}

export const endSession = async (id: string) =>
  void (await client.DELETE("/api/v1/me/sessions/{id}", { params: { path: { id } } }));

export const endOtherSessions = async () => void (await client.POST("/api/v1/me/sessions/end-others"));

/** Who asks twice is in the register once. */
export const askErasure = async () => (await client.POST("/api/v1/me/erasure")).data as Schemas["KeptRequest"];

export async function changeMe(etag: string, body: Schemas["MePatch"]): Promise<void> {
  const params = { header: { "If-Match": etag } };
  await client.PATCH("/api/v1/me", { params, body, headers: { "Content-Type": mergePatch } });
}

/** What one sees of oneself is read anew. */
export function useRefreshMe() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: meOptions.queryKey });
}
