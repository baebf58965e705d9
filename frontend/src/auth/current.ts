// The one session of this page, and how components follow it.
import { useSyncExternalStore } from "react";
import { browserSession, type Status } from "./session";

export const session = browserSession();

export function useSessionStatus(): Status {
  return useSyncExternalStore(session.subscribe, session.status);
}
