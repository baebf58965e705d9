// What is for administrators; to others there is no such page.
import type { ReactNode } from "react";
import { useMe } from "@/api/me";
import { NotFound, Waiting } from "@/ui/States";

export function Administrators({ children }: { children: ReactNode }) {
  const me = useMe();
  if (!me) return <Waiting />;
  return me.roles.includes("administrator") ? children : <NotFound />;
}
