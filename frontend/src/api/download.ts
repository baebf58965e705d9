// A list as a file. It is fetched with the member's token and kept as a blob: a link of its own would open a page of
// JSON when the session is over or the server is busy, and show neither progress nor reasons; browsers put blobs of
// this size (a few megabytes for the largest lists) on the disk of a phone, not into its memory.
import { session } from "@/auth/current";
import { spokenLocale } from "@/i18n/i18n";
import { problemOf, Unreachable } from "./problem";
import type { Collection } from "./records";

export const forms = ["xlsx", "csv-excel", "csv", "geojson"] as const;
export type Form = (typeof forms)[number];

/** Parameters of a page; an export is all of the list. */
const ofAPage = ["limit", "after", "count", "include"];

export interface Download {
  name: string;
  blob: Blob;
}

/** The address of a list as a file: its filters, search and sort. */
export function exportAddress(collection: Collection, query: object, form: Form): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (ofAPage.includes(name) || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) asked.append(name, String(one));
  }
  asked.set("format", form);
  return `/api/v1/${collection}?${asked.toString()}`;
}

/** Throws a Problem when the list is refused, Unreachable when it does not come to its end. */
export async function download(
  address: string,
  onBytes: (received: number) => void,
  signal: AbortSignal,
): Promise<Download> {
  const asked = new URL(address, window.location.origin);
  asked.searchParams.set("lang", spokenLocale());
  const answer = await session.send(new Request(asked, { signal }));
  if (!answer.ok) throw await problemOf(answer);
  const parts: BlobPart[] = [];
  let received = 0;
  try {
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value as Uint8Array<ArrayBuffer>);
      received += part.value.length;
      onBytes(received);
    }
  } catch (cause) {
    // A stream that breaks off is no file, however much of it came.
    if (signal.aborted) throw cause;
    throw new Unreachable(cause);
  }
  const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "");
  const type = answer.headers.get("Content-Type") ?? "application/octet-stream";
  return { name: named?.[1] ?? "essaim", blob: new Blob(parts, { type }) };
}

/** Hands a file to the browser, which asks where to put it or puts it among the downloads. */
export function save({ name, blob }: Download): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute is long for that, and short for the memory.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
