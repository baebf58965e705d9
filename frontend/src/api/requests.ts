// The register of what people asked about what is kept of them; for administrators.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { download, save } from "./download";
import { isProblem } from "./problem";
import type { Schemas } from "./records";

export type Request = Schemas["KeptRequest"];
export type RequestWish = Schemas["Request"];

export const requestKinds = ["export", "erasure", "rectification", "objection"] as const;

export const requestsOptions = queryOptions({
  queryKey: ["requests"],
  queryFn: async ({ signal }) => {
    const { data } = await client.GET("/api/v1/requests", { signal });
    return (data as Schemas["RequestList"]).items;
  },
  staleTime: 0,
});

function useChange<T>(mutationFn: (value: T) => Promise<void>) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: requestsOptions.queryKey });
  return useMutation({ mutationFn, onSettled });
}

/** Nobody was found by what was typed. */
export class NobodyThere extends Error {}

/** The id in what was typed: alone, or in the address of a page. */
const idIn = (text: string) => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase();

/** Of a member, by their mail address. */
async function memberOf(email: string): Promise<string | undefined> {
  let after: string | undefined;
  do {
    const { data } = await client.GET("/api/v1/accounts", { params: { query: { after, limit: 100 } } });
    const page = data as Schemas["AccountPage"];
    const found = page.items.find((member) => member.email.toLowerCase() === email.toLowerCase());
    if (found) return found.id;
    after = page.next ?? undefined;
  } while (after);
  return undefined;
}

/** `whose`: an id, the address of a page, or a member's mail address; nothing where no more is known than a name. */
export const useNoteRequest = () =>
  useChange(async ({ whose, ...wish }: Omit<RequestWish, "subject"> & { whose: string }) => {
    const subject = whose === "" ? undefined : (idIn(whose) ?? (whose.includes("@") ? await memberOf(whose) : undefined));
    if (whose !== "" && !subject) throw new NobodyThere();
    await client.POST("/api/v1/requests", { body: { ...wish, ...(subject ? { subject } : {}) } });
  });

export const useRequestDone = () =>
  useChange(async (id: string) => void (await client.POST("/api/v1/requests/{id}/done", { params: { path: { id } } })));

/** All that is kept of a member, or else of a person of the directory: the service closes the request by itself. */
export const useTakeDossier = () =>
  useChange(async (id: string) => {
    const of = (collection: string) =>
      download(`/api/v1/${collection}/${id}/export`, () => undefined, new AbortController().signal);
    const file = await of("accounts").catch((error: unknown) => {
      if (!isProblem(error, 404)) throw error;
      return of("stakeholders");
    });
    save(file);
  });

export type Erasure = Schemas["Erasure"];

/** What an erasure takes, and of which collection it is. */
export interface Weighed {
  of: "accounts" | "stakeholders";
  id: string;
  erasure: Erasure;
}

/** A request says only an id: it is a member's, or else a person's of the directory. */
export const weighErasureOptions = (id: string) =>
  queryOptions({
    queryKey: ["erasure", id],
    queryFn: async (): Promise<Weighed> => {
      const params = { path: { id }, query: { preview: true } };
      try {
        const { data } = await client.POST("/api/v1/accounts/{id}/erase", { params });
        return { of: "accounts", id, erasure: data as Erasure };
      } catch (error) {
        if (!isProblem(error, 404)) throw error;
        const { data } = await client.POST("/api/v1/stakeholders/{id}/erase", { params });
        return { of: "stakeholders", id, erasure: data as Erasure };
      }
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
    // It is the erasure itself, counted and taken back: not for each look at the window.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export async function erase({ of, id }: Weighed): Promise<void> {
  const params = { path: { id } };
  if (of === "accounts") await client.POST("/api/v1/accounts/{id}/erase", { params });
  else await client.POST("/api/v1/stakeholders/{id}/erase", { params });
}
