// Reads a record before showing what needs it, with the usual states while it does.
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { recordOptions } from "@/api/cache";
import type { Collection, Read } from "@/api/records";
import { recordLink } from "@/links";
import { Failed, Waiting } from "./States";

interface Props<C extends Collection> {
  collection: C;
  id: string;
  include?: string;
  children: (read: Read<C>) => ReactNode;
}

export function WithRecord<C extends Collection>({ collection, id, include, children }: Props<C>) {
  const answer = useQuery(recordOptions(collection, id, include));
  if (answer.isPending) return <Waiting />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  const { record } = answer.data;
  // It was merged into another one, and the service led on to that one: so does the address.
  const now = record.id === id ? undefined : recordLink(collection, record.id);
  if (now) return <Navigate {...now} replace />;
  return <>{children(answer.data)}</>;
}
