// Short messages after an act, with a way to take it back: undo rather than "are you sure?".
import { ActionIcon } from "@mantine/core";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useT } from "@/i18n/i18n";
import { Icon } from "./Icon";
import styles from "./Toasts.module.css";

interface Toast {
  id: number;
  text: string;
  undo?: () => Promise<unknown> | void;
}

type Show = (toast: Omit<Toast, "id">) => void;

const Context = createContext<Show>(() => undefined);
const life = 12_000;

/** Shows a message; with `undo`, a button that takes the act back. */
export function useToast(): Show {
  return useContext(Context);
}

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(1);
  const show = useCallback<Show>((toast) => {
    const id = next.current++;
    setToasts((all) => [...all.slice(-2), { ...toast, id }]);
  }, []);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const region = useMemo(
    () => toasts.map((toast) => <UndoToast key={toast.id} toast={toast} drop={() => drop(toast.id)} />),
    [toasts, drop],
  );
  return (
    <Context.Provider value={show}>
      {children}
      <div className={styles.region} role="status">
        {region}
      </div>
    </Context.Provider>
  );
}

/** Goes by itself, but waits while somebody points at it or has focus in it. */
function UndoToast({ toast, drop }: { toast: Toast; drop: () => void }) {
  const t = useT();
  const [held, setHeld] = useState(false);
  const [busy, setBusy] = useState(false);
  const latest = useRef(drop);
  useEffect(() => {
    latest.current = drop;
  });
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(() => latest.current(), life);
    return () => window.clearTimeout(timer);
  }, [held]);
  const undo = async () => {
    setBusy(true);
    await toast.undo?.();
    drop();
  };
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {toast.undo && (
        <button type="button" className={styles.undo} onClick={() => void undo()} disabled={busy}>
          <Icon name="undo" size={18} />
          {t("common.undo")}
        </button>
      )}
      <ActionIcon variant="transparent" c="inherit" size={36} aria-label={t("common.close")} onClick={drop}>
        <Icon name="close" size={18} />
      </ActionIcon>
    </div>
  );
}
