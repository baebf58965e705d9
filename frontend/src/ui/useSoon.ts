// Code that a click will want, fetched once its page stands: on a poor network the click need not wait for it.
import { useEffect } from "react";

/** How long the page has the network for itself, in milliseconds. */
const moment = 3_000;

/** What fails here is asked for again by the click. */
export function useSoon(fetch: () => Promise<unknown>) {
  useEffect(() => {
    const timer = window.setTimeout(() => void fetch().catch(() => undefined), moment);
    return () => window.clearTimeout(timer);
  }, [fetch]);
}
