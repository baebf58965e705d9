// Scopes and collections as people say them.
import type { Scope } from "@/api/clients";
import { type MessageId, type Translate } from "@/i18n/i18n";

/** `write:stakeholders` → what it lets a client do. */
export function scopeText(t: Translate, scope: Scope): string {
  const [kind, collection] = scope.split(":");
  if (kind !== "write") return t(`clients.scope.${scope}` as MessageId);
  return t("clients.scope.write", { collection: t(`collection.${collection}` as MessageId) });
}

/** Every scope, in the order of the document; a new collection brings its own. */
export const scopes: readonly Scope[] = [
  "read",
  "webhooks",
  "write:territories",
  "write:stakeholders",
  "write:relationships",
  "write:experiments",
  "write:hypotheses",
  "write:involvements",
];

/** How many days from now an instant is; less than none when it is past. */
export function daysUntil(instant: string, now = Date.now()): number {
  return Math.floor((Date.parse(instant) - now) / 86_400_000);
}
