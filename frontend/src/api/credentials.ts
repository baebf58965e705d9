// Links that came by mail, passwords and addresses: asked without a session, or by a member for their own.
import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import type { Schemas } from "./records";

/** What stands after `#` in the address of this page. */
export function tokenHere(): string {
  return window.location.hash.slice(1);
}

const asked = { staleTime: Infinity, gcTime: 0, retry: false } as const;

export const invitationOptions = (token: string) =>
  queryOptions({
    queryKey: ["link", "invitation", token],
    queryFn: async ({ signal }) => {
      const { data } = await client.POST("/api/v1/auth/invitation", { body: { token }, signal });
      return data as Schemas["InvitationLook"];
    },
    enabled: token !== "",
    ...asked,
  });

export const passwordLinkOptions = (token: string) =>
  queryOptions({
    queryKey: ["link", "password", token],
    queryFn: async ({ signal }) => {
      const { data } = await client.POST("/api/v1/auth/password", { body: { token }, signal });
      return data as Schemas["PasswordLook"];
    },
    enabled: token !== "",
    ...asked,
  });

/** The verdict of the rules that decide, on a password that is being typed. */
export const verdictOptions = (body: Schemas["PasswordWish"], enabled: boolean) =>
  queryOptions({
    queryKey: ["password", "verdict", body],
    queryFn: async ({ signal }) => {
      const { data } = await client.POST("/api/v1/auth/password/judge", { body, signal });
      return data as Schemas["PasswordVerdict"];
    },
    enabled,
    ...asked,
  });

export const askForPassword = (email: string) => client.POST("/api/v1/auth/password/forgotten", { body: { email } });

export const choosePassword = (token: string, password: string) =>
  client.POST("/api/v1/auth/password/choose", { body: { token, password } });

export const changeMyPassword = (present: string, password: string) =>
  client.POST("/api/v1/me/password", { body: { present, password } });

export const changeMyEmail = (present: string, email: string) =>
  client.POST("/api/v1/me/email", { body: { present, email } });

export const ownEmailOptions = queryOptions({
  queryKey: ["me", "email"],
  queryFn: async ({ signal }) => (await client.GET("/api/v1/me/email", { signal })).data as Schemas["OwnEmailNow"],
});

/** The link that waits works no more. */
export const withdrawMyEmail = async () => void (await client.DELETE("/api/v1/me/email"));

export async function followAddress(token: string, back: boolean): Promise<string> {
  const { data } = back
    ? await client.POST("/api/v1/auth/email/restore", { body: { token } })
    : await client.POST("/api/v1/auth/email/confirm", { body: { token } });
  return (data as Schemas["EmailNow"]).email;
}
