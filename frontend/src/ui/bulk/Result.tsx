// What came of a change of many: what could not be changed is named, with the reason and a link.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { BulkDone, Bulked } from "@/api/bulk";
import { useT } from "@/i18n/i18n";
import { recordLink } from "@/links";
import { Dialog } from "../Dialog";
import { Icon } from "../Icon";
import styles from "./BulkDialog.module.css";

/** Named in the window; beyond that, their number. */
const named = 100;

interface Props {
  collection: Bulked;
  done: BulkDone;
  undo: (operation: string) => Promise<void>;
  close: () => void;
}

export function Result({ collection, done, undo, close }: Props) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const { operation, changed, unchanged, kept } = done;
  const takeBack = async (id: string) => {
    setBusy(true);
    await undo(id);
    close();
  };
  return (
    <Dialog title={t("bulk.result.title")} close={close}>
      <div className={styles.form}>
        <p className={styles.text}>
          {t("bulk.done", { count: changed })} {unchanged > 0 && t("bulk.result.unchanged", { count: unchanged })}
        </p>
        <h3 className={styles.text}>{t("bulk.result.kept", { count: kept.length })}</h3>
        <ul className={styles.kept} tabIndex={0} aria-label={t("bulk.result.kept", { count: kept.length })}>
          {kept.slice(0, named).map(({ id, title, message }) => {
            const link = title === undefined ? undefined : recordLink(collection, id);
            return (
              <li key={id}>
                {link ? <Link {...link}>{title}</Link> : <em>{t("record.unseen")}</em>}
                <span className={styles.why}>{message}</span>
              </li>
            );
          })}
        </ul>
        {kept.length > named && <p className={styles.text}>{t("list.and_more", { count: kept.length - named })}</p>}
        <div className={styles.actions}>
          <Button data-autofocus onClick={close}>
            {t("common.close")}
          </Button>
          {operation && (
            <Button
              variant="default"
              leftSection={<Icon name="undo" size={18} />}
              loading={busy}
              onClick={() => void takeBack(operation)}
            >
              {t("bulk.undo", { count: changed })}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
