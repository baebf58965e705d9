// A list that is opened without saying anything shows the view that the member chose for it, or else what the list
// itself begins with.
import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import type { Collection } from "@/api/records";
import { firstView } from "@/api/views";
import { linkOf } from "./address";

interface Entered {
  cause: "enter" | "stay" | "preload";
  search: object;
  context: { cache: QueryClient };
}

/** Whoever is on the list already and takes its filters away wants to see all of it. */
export const saysNothing = ({ cause, search }: Pick<Entered, "cause" | "search">) =>
  cause === "enter" && Object.values(search).every((value) => value === undefined);

/** `plain`: leads on where the member chose no view; what it says stands in the address like any filter. */
export async function openFirst(collection: Collection, entered: Entered, plain?: () => unknown): Promise<void> {
  if (!saysNothing(entered)) return;
  const view = await firstView(entered.context.cache, collection);
  if (view) throw redirect({ ...linkOf(view), replace: true });
  if (plain) throw plain();
}
