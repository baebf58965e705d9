// A list that is opened without saying anything shows the view that the member chose for it.
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
export async function openFirst(collection: Collection, { cause, search, context }: Entered): Promise<void> {
  if (cause !== "enter" || Object.values(search).some((value) => value !== undefined)) return;
  const view = await firstView(context.cache, collection);
  if (view) throw redirect({ ...linkOf(view), replace: true });
}
