// Every key that does something by itself: declared here, shown in the list of "?", and nowhere else.
import { useEffect, useSyncExternalStore } from "react";
import type { MessageId } from "@/i18n/i18n";

export type Act = "find" | "shortcuts";

interface Shortcut {
  /** What a keyboard says (`KeyboardEvent.key`), in lower case. */
  key: string;
  /** With Ctrl or ⌘: such a key works while typing too, and is never switched off. */
  held?: boolean;
  does: Act;
  /** As it is written for people: the name of a catalogue's text where it is more than the sign itself. */
  shown?: MessageId;
  about: MessageId;
}

export const shortcuts: readonly Shortcut[] = [
  { key: "k", held: true, does: "find", shown: "app.shortcut.key.palette", about: "app.shortcut.palette" },
  { key: "/", does: "find", about: "app.shortcut.search" },
  { key: "?", does: "shortcuts", about: "app.shortcut.help" },
];

/** What the browser, windows and forms do by themselves, said beside the others. */
export const customs: readonly Pick<Shortcut, "shown" | "about">[] = [
  { shown: "app.shortcut.key.submit", about: "app.shortcut.submit" },
  { shown: "app.shortcut.key.escape", about: "app.shortcut.escape" },
];

const kept = "essaim-shortcuts";
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try {
    return window.localStorage.getItem(kept) !== "off";
  } catch {
    return true;
  }
}

/** Single keys are in the way of who dictates or slips: they can be switched off (WCAG 2.1.4). */
export function switchSingleKeys(wanted: boolean) {
  on = wanted;
  try {
    window.localStorage.setItem(kept, wanted ? "on" : "off");
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of [...listeners]) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest("input, textarea, select, [contenteditable]");
  return field !== null && !(field instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(field.type));
}

/** What a key asks for, if anything. */
export function asked(event: KeyboardEvent): Act | undefined {
  if (event.defaultPrevented || event.altKey || event.isComposing) return undefined;
  const held = event.ctrlKey || event.metaKey;
  if (!held && (!on || isTyping(event.target))) return undefined;
  return shortcuts.find((one) => one.key === event.key.toLowerCase() && Boolean(one.held) === held)?.does;
}

/** Listens on the whole page; a window that is open keeps its keys for itself. */
export function useShortcuts(run: (act: Act) => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = asked(event);
      if (!act || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      run(act);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [run]);
}
