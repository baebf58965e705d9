// To the bin, at once, with a way back: undo rather than "are you sure?".
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Writes } from "@/api/cache";
import { isProblem } from "@/api/problem";
import type { Collection, Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { Icon } from "./Icon";
import { useToast } from "./Toasts";

interface Props<C extends Collection> {
  read: Read<C>;
  name: string;
  writes: Writes<C>;
  label?: string;
  compact?: boolean;
  /** Where to go once it is in the bin, and where to come back to. */
  gone?: () => void;
  back?: () => void;
}

export function BinButton<C extends Collection>({ read, name, writes, label, compact, gone, back }: Props<C>) {
  const t = useT();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const { id } = read.record;
  const undo = async (binned: string) => {
    await writes.restore.mutateAsync({ id, etag: binned }).then(back, () => toast({ text: t("bin.restore.failed") }));
  };
  const bin = async () => {
    setBusy(true);
    try {
      const binned = await writes.bin.mutateAsync({ id, etag: read.etag });
      gone?.();
      toast({ text: t("bin.done", { name }), undo: () => undo(binned) });
    } catch (error) {
      const stale = isProblem(error, 412);
      toast({ text: t(stale ? "bin.stale" : "bin.failed") });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant={compact ? "subtle" : "default"}
      size={compact ? "compact-md" : "md"}
      loading={busy}
      leftSection={<Icon name="bin" size={18} />}
      onClick={() => void bin()}
      aria-label={compact ? t("bin.named", { name }) : undefined}
    >
      {label ?? t("bin.act")}
    </Button>
  );
}
