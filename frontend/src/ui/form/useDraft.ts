// Keeps a form's values on the device while one types, and tells where they are: here, on their way, or received.
import { useEffect, useMemo, useRef, useState } from "react";
import { useMe } from "@/api/me";
import { type Draft, dropDraft, keepDraft, readDraft } from "./drafts";

/** `clean`: nothing typed yet; `device`: kept here only; `refused` by this device: kept nowhere. */
export type DraftState = "clean" | "device" | "sending" | "received" | "unkept";

interface Options {
  enabled: boolean;
  base?: object;
  etag?: string;
}

const pause = 400;

export function useDraft(form: string, options: Options) {
  const member = useMe()?.id ?? "";
  const [found] = useState<Draft<unknown> | undefined>(() => (options.enabled ? readDraft(member, form) : undefined));
  const [state, setState] = useState<DraftState>(found ? "device" : "clean");
  const waiting = useRef<unknown>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const origin = useRef({
    base: found?.base ?? (options.base as Record<string, unknown> | undefined),
    etag: found?.etag ?? options.etag,
    key: found?.key ?? form,
  });
  const { enabled } = options;

  const acts = useMemo(() => {
    const flush = () => {
      window.clearTimeout(timer.current);
      if (waiting.current === undefined || !enabled) return;
      const values = waiting.current;
      waiting.current = undefined;
      const path = window.location.pathname + window.location.search;
      const kept = keepDraft(member, form, { values, at: Date.now(), path, ...origin.current });
      setState(kept ? "device" : "unkept");
    };
    return {
      flush,
      keep(values: unknown) {
        if (!enabled) return;
        waiting.current = values;
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(flush, pause);
      },
      sending() {
        flush();
        setState("sending");
      },
      received() {
        waiting.current = undefined;
        window.clearTimeout(timer.current);
        dropDraft(member, form);
        setState("received");
      },
      refused: () => setState(enabled ? "device" : "clean"),
      rebase(base: Record<string, unknown>, etag: string) {
        origin.current = { ...origin.current, base, etag };
      },
      discard() {
        waiting.current = undefined;
        window.clearTimeout(timer.current);
        dropDraft(member, form);
        setState("clean");
      },
    };
  }, [enabled, form, member]);

  useEffect(() => {
    // A page that is closed, or a phone put away, in the middle of a word loses nothing.
    window.addEventListener("pagehide", acts.flush);
    return () => {
      window.removeEventListener("pagehide", acts.flush);
      acts.flush();
    };
  }, [acts]);

  return { ...acts, found, state };
}
