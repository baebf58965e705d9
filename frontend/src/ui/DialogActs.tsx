// Beside "save" in a dialog: leave it, or put its record into the bin.
import { Button } from "@mantine/core";
import type { Writes } from "@/api/cache";
import type { Collection, Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { BinButton } from "./BinButton";

interface Props<C extends Collection> {
  /** The record that is changed; none while it is made. */
  read: Read<C> | undefined;
  name: string;
  writes: Writes<C>;
  close: () => void;
}

export function DialogActs<C extends Collection>({ read, name, writes, close }: Props<C>) {
  const t = useT();
  return (
    <>
      <Button variant="default" onClick={close}>
        {t("common.cancel")}
      </Button>
      {read?.may.includes("bin") && (
        <BinButton read={read} name={name} writes={writes} gone={close} compact label={t("bin.act")} />
      )}
    </>
  );
}
