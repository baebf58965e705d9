// Drafts of forms: what was typed and not yet received by the server stays on this device, per member.

export interface Draft<V> {
  values: V;
  /** When it was last kept, in milliseconds. */
  at: number;
  /** The page that it belongs to, so that one can find it again. */
  path: string;
  /** What the form was filled from: the record as it was read, and its entity tag. */
  base?: Record<string, unknown>;
  etag?: string;
  key: string;
}

const prefix = "essaim-draft:";
const thirtyDays = 30 * 24 * 3600 * 1000;

function store(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function place(member: string, form: string) {
  return `${prefix}${member}:${form}`;
}

export function readDraft<V>(member: string, form: string): Draft<V> | undefined {
  const text = store()?.getItem(place(member, form));
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Draft<V>;
  } catch {
    return undefined;
  }
}

/** False when this device refuses to keep it (storage full or forbidden). */
export function keepDraft<V>(member: string, form: string, draft: Draft<V>): boolean {
  try {
    const storage = store();
    storage?.setItem(place(member, form), JSON.stringify(draft));
    return storage !== undefined;
  } catch {
    return false;
  }
}

export function dropDraft(member: string, form: string) {
  store()?.removeItem(place(member, form));
}

function everyPlace(): string[] {
  const storage = store();
  if (!storage) return [];
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );
}

function placesOf(member: string): string[] {
  return everyPlace().filter((key) => key.startsWith(`${prefix}${member}:`));
}

export interface KeptDraft {
  form: string;
  path: string;
  at: number;
}

/** What waits on this device for a member, newest first. */
export function draftsOf(member: string): KeptDraft[] {
  return placesOf(member)
    .map((key) => {
      const form = key.slice(`${prefix}${member}:`.length);
      const draft = readDraft(member, form);
      return { form, path: draft?.path ?? "", at: draft?.at ?? 0 };
    })
    .sort((a, b) => b.at - a.at);
}

export function dropDraftsOf(member: string) {
  for (const key of placesOf(member)) store()?.removeItem(key);
}

/** The changes of many under way: which records they are for is nobody else's affair. */
export function dropWorksOf(member: string) {
  store()?.removeItem(`essaim-bulk:${member}`);
}

/** Drafts that nobody came back to for thirty days leave the device, whoever wrote them. */
export function forgetOldDrafts(now: number) {
  for (const key of everyPlace()) {
    try {
      const draft = JSON.parse(store()?.getItem(key) ?? "{}") as { at?: number };
      if (now - (draft.at ?? 0) > thirtyDays) store()?.removeItem(key);
    } catch {
      store()?.removeItem(key);
    }
  }
}
