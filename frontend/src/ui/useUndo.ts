// Takes back what was done under one id, and says what stays as it is.
import { useQueryClient } from "@tanstack/react-query";
import { type Left, undoOperation } from "@/api/merging";
import { isProblem } from "@/api/problem";
import { useT } from "@/i18n/i18n";
import { useToast } from "./Toasts";

export function useUndo(): (operation: string) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const cache = useQueryClient();
  const named = (kept: Left[]) => kept.map((left) => `${left.title ?? t("record.unseen")} (${left.message})`).join(" ");
  return async (operation) => {
    try {
      const { kept } = await undoOperation(operation);
      toast({ text: kept.length === 0 ? t("undo.done") : t("undo.some", { named: named(kept) }) });
    } catch (error) {
      const { kept } = (isProblem(error, 409) ? error.body : {}) as { kept?: Left[] };
      toast({ text: kept ? t("undo.blocked", { named: named(kept) }) : t("undo.failed") });
    } finally {
      // Whatever it led elsewhere may be shown anywhere.
      await cache.invalidateQueries();
    }
  };
}
