// Merges a stakeholder with another one of the directory: which one, then both side by side.
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Dialog } from "@/ui/Dialog";
import { Icon } from "@/ui/Icon";
import { MergeDialog } from "@/ui/MergeDialog";
import { RecordPicker } from "@/ui/RecordPicker";

export function MergeButton({ read }: { read: Read<"stakeholders"> }) {
  const t = useT();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [other, setOther] = useState<string>();
  const { id, name } = read.record;
  const close = () => {
    setAsking(false);
    setOther(undefined);
  };
  return (
    <>
      <Button variant="default" leftSection={<Icon name="network" size={18} />} onClick={() => setAsking(true)}>
        {t("merge.with")}
      </Button>
      {asking && !other && (
        <Dialog close={close} title={t("merge.with.title", { name })}>
          <RecordPicker
            collection="stakeholders"
            label={t("merge.with.which")}
            value={[]}
            onChange={([chosen]) => setOther(chosen === id ? undefined : chosen)}
          />
        </Dialog>
      )}
      {other && (
        <MergeDialog
          collection="stakeholders"
          one={id}
          other={other}
          close={close}
          done={(kept) => void navigate(links.stakeholder(kept))}
        />
      )}
    </>
  );
}
