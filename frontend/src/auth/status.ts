// How components follow the session.
import { useSyncExternalStore } from "react";
import { session } from "./current";
import type { Status } from "./session";

export function useSessionStatus(): Status {
  return useSyncExternalStore(session.subscribe, session.status);
}
