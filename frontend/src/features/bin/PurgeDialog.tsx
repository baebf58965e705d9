// Asked once, before named records are emptied for good: what goes with them, what stays without them, what holds them.
import { useQuery } from "@tanstack/react-query";
import { type Named, type Purged, usePurge, weighOptions } from "@/api/bin";
import { isProblem } from "@/api/problem";
import { type MessageId, useT } from "@/i18n/i18n";
import { DangerButton } from "@/ui/DangerButton";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Failed, Waiting } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import styles from "./Bin.module.css";

interface Props {
  records: Named[];
  done: () => void;
  close: () => void;
}

export function PurgeDialog({ records, done, close }: Props) {
  const t = useT();
  const toast = useToast();
  const weighed = useQuery(weighOptions(records));
  const purge = usePurge();
  const held = Object.keys(weighed.data?.held_by.counts ?? {}).length > 0;
  const empty = async () => {
    const gone = await purge.mutateAsync(records).catch(() => undefined);
    if (!gone) return;
    toast({ text: t("bin.purged", { count: gone.records.length }) });
    done();
    close();
  };
  return (
    <Dialog wide title={t("bin.purge.title", { count: records.length })} close={close}>
      {weighed.isPending && <Waiting lines={3} />}
      {weighed.isError && <Failed error={weighed.error} retry={() => void weighed.refetch()} />}
      {weighed.data && <Weighed weighed={weighed.data} held={held} />}
      {purge.error && (isProblem(purge.error, 422) ? <p role="alert">{t("bin.purge.stale")}</p> : <Failed error={purge.error} />)}
      <DialogFoot close={close} careful>
        <DangerButton
          disabled={!weighed.data || held}
          loading={purge.isPending}
          onClick={() => void empty()}
          aria-describedby={held ? "bin-held" : undefined}
        >
          {t("bin.purge")}
        </DangerButton>
      </DialogFoot>
    </Dialog>
  );
}

function Weighed({ weighed, held }: { weighed: Purged; held: boolean }) {
  const t = useT();
  return (
    <>
      <ul>
        {weighed.records.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {held ? (
        <div id="bin-held" className={styles.held}>
          <p>{t("bin.purge.held")}</p>
          <Some some={weighed.held_by} />
        </div>
      ) : (
        <p>{t("bin.purge.forever")}</p>
      )}
      <Part title={t("bin.purge.with")} some={weighed.with_them} />
      <Part title={t("bin.purge.loosened")} some={weighed.loosened} />
    </>
  );
}

function Part({ title, some }: { title: string; some: Purged["with_them"] }) {
  if (Object.keys(some.counts).length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Some some={some} />
    </>
  );
}

/** How many of each collection, and the names of those that one sees. */
function Some({ some }: { some: Purged["with_them"] }) {
  const t = useT();
  return (
    <ul>
      {Object.entries(some.counts).map(([collection, count]) => {
        const names = some.items.filter((item) => item.collection === collection).map((item) => item.title);
        return (
          <li key={collection}>
            {t("bin.shelf", { name: t(`collection.${collection}` as MessageId), count })}
            {names.length > 0 && ` · ${names.join(", ")}`}
          </li>
        );
      })}
    </ul>
  );
}
