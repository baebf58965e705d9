// What a period would take, shown before it first acts.
import { Button } from "@mantine/core";
import { dueIn, type Period, useAgree } from "@/api/retention";
import { formatDay } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { formatPeriod } from "./period";
import { warned } from "./warned";

const own = ["invitations", "suggestions", "requests"];

export function AgreeDialog({ period, close }: { period: Period & { days: number }; close: () => void }) {
  const t = useT();
  const toast = useToast();
  const locale = useLocale();
  const agree = useAgree();
  const { kind, days, before, oldest, due } = period;
  const name = t(`retention.${kind}`);
  const done = () => {
    toast({ text: t("retention.agreed.done", { name }) });
    close();
  };
  return (
    <Dialog title={t("retention.agree.title", { name })} close={close}>
      <p>{t("retention.agree.text", { period: formatPeriod(days, locale) })}</p>
      {dueIn(period) === 0 || !before || !oldest ? (
        <p>{t("retention.agree.nothing")}</p>
      ) : (
        <>
          <p>{t("retention.agree.going", { before: formatDay(before, locale), oldest: formatDay(oldest, locale) })}</p>
          <ul>
            {Object.entries(due).map(([collection, count]) => {
              const key = own.includes(collection) ? `retention.count.${collection}` : `collection.${collection}`;
              return <li key={collection}>{t("requests.count", { name: t(key as MessageId), count })}</li>;
            })}
          </ul>
        </>
      )}
      <p>{t(`retention.${kind}.after`)}</p>
      {period.warning && <p>{warned(period, t, locale)}</p>}
      {agree.error && <Failed error={agree.error} />}
      <DialogFoot close={close} careful>
        <Button loading={agree.isPending} onClick={() => agree.mutate({ kind, days }, { onSuccess: done })}>
          {t("retention.agree.do")}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
