// The bin: what was put away, by collection; brought back one by one, or emptied for good after one question.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { binOptions, type Named } from "@/api/bin";
import { mayAnywhere, useMe } from "@/api/me";
import type { Collection } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import { BinShelf } from "./Shelf";
import { PurgeDialog } from "./PurgeDialog";
import styles from "./Bin.module.css";

export function Bin() {
  const t = useT();
  const me = useMe();
  const counts = useQuery(binOptions);
  const [chosen, setChosen] = useState<Named[]>([]);
  const [asking, setAsking] = useState(false);
  const filled = Object.entries(counts.data ?? {}) as [Collection, number][];
  const choose = (record: Named, on: boolean) =>
    setChosen((all) => [...all.filter(({ id }) => id !== record.id), ...(on ? [record] : [])]);
  const mayPurge = mayAnywhere(me, "purge");
  return (
    <Page title={t("nav.bin")} lead={t("bin.lead")}>
      {counts.isPending && <Waiting />}
      {counts.isError && <Failed error={counts.error} retry={() => void counts.refetch()} />}
      {counts.isSuccess && filled.length === 0 && <Empty title={t("bin.empty.title")}>{t("bin.empty.text")}</Empty>}
      {filled.map(([collection, count]) => (
        <BinShelf key={collection} collection={collection} count={count} chosen={chosen} choose={choose} />
      ))}
      {mayPurge && filled.length > 0 && (
        <div className={styles.foot}>
          <Button
            variant="default"
            leftSection={<Icon name="bin" size={18} />}
            disabled={chosen.length === 0}
            aria-describedby="bin-chosen"
            onClick={() => setAsking(true)}
          >
            {t("bin.purge")}
          </Button>
          <span id="bin-chosen" role="status">
            {t("bin.chosen", { count: chosen.length })}
          </span>
        </div>
      )}
      {asking && <PurgeDialog records={chosen} done={() => setChosen([])} close={() => setAsking(false)} />}
    </Page>
  );
}
