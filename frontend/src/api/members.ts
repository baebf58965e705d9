// Accounts, invitations and letters, for those who administer.
import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { client, mergePatch } from "./client";
import type { Schemas } from "./records";

export type Member = Schemas["Account"];
export type Invitation = Schemas["Invitation"];
export type Letter = Schemas["Letter"];
export type Role = Member["roles"][number];

interface Page<T> {
  items: T[];
  next?: string | null;
}

const paged = <T extends Page<unknown>>(name: string, load: (after: string | undefined, signal: AbortSignal) => Promise<T>) =>
  infiniteQueryOptions({
    queryKey: ["administration", name],
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: T) => last.next ?? undefined,
    staleTime: 0,
  });

export const membersOptions = paged("members", async (after, signal) => {
  const { data } = await client.GET("/api/v1/accounts", { params: { query: { after, limit: 100 } }, signal });
  return data as Schemas["AccountPage"];
});

export const invitationsOptions = paged("invitations", async (after, signal) => {
  const { data } = await client.GET("/api/v1/invitations", { params: { query: { after, limit: 100 } }, signal });
  return data as Schemas["InvitationPage"];
});

export const outboxOptions = paged("outbox", async (after, signal) => {
  const { data } = await client.GET("/api/v1/outbox", { params: { query: { after } }, signal });
  return data as Schemas["LetterPage"];
});

/** What administrators do; each act asks the lists anew, since one touches the others. */
export function useAdministration() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: ["administration"] });
  const invite = useMutation({
    mutationFn: async (body: Schemas["InvitationWish"]) => {
      const { data } = await client.POST("/api/v1/invitations", { body });
      return data as Schemas["Invited"];
    },
    onSettled,
  });
  const resend = useMutation({
    mutationFn: (id: string) => client.POST("/api/v1/invitations/{id}/resend", { params: { path: { id } } }),
    onSettled,
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => client.DELETE("/api/v1/invitations/{id}", { params: { path: { id } } }),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ member, patch }: { member: Member; patch: Schemas["AccountPatch"] }) =>
      client.PATCH("/api/v1/accounts/{id}", {
        params: { path: { id: member.id }, header: { "If-Match": `"${member.revision}"` } },
        body: patch,
        headers: { "Content-Type": mergePatch },
      }),
    onSettled,
  });
  const resetFactor = useMutation({
    mutationFn: (id: string) => client.POST("/api/v1/accounts/{id}/reset-factor", { params: { path: { id } } }),
    onSettled,
  });
  const send = useMutation({
    mutationFn: (id: string) => client.POST("/api/v1/outbox/{id}/send", { params: { path: { id } } }),
    onSettled,
  });
  const trial = useMutation({
    mutationFn: async (to: string | undefined) => {
      const { data } = await client.POST("/api/v1/outbox/trial", { body: to ? { to } : {} });
      return data as Schemas["Trial"];
    },
  });
  return { invite, resend, withdraw, change, resetFactor, send, trial };
}
