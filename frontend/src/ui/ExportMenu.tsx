// What a list shows, to take away: its filters, search and sort, all of it and not a page.
import { useRef, useState } from "react";
import { download, exportAddress, type Form, save } from "@/api/download";
import { isProblem, Unreachable } from "@/api/problem";
import type { Collection } from "@/api/records";
import { formatNumber } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { Icon } from "./Icon";
import { useDisclosure } from "./useDisclosure";
import { useToast } from "./Toasts";
import styles from "./ExportMenu.module.css";

interface Props {
  collection: Collection;
  /** What the list asks for; what belongs to a page is left out. */
  query: object;
  forms?: readonly Form[];
}

const usual: readonly Form[] = ["xlsx", "csv-excel", "csv", "geojson"];

export function ExportMenu({ collection, query, forms = usual }: Props) {
  const t = useT();
  const { open, close, toggle, box, button, onKeyDown } = useDisclosure();
  const { begin, stop, received, error } = useDownload(close);
  const running = received !== undefined;
  const panel = `export-${collection}`;
  return (
    <div ref={box} className={styles.menu} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={panel}
        onClick={toggle}
      >
        <Icon name="arrow" size={18} />
        <span>{t("export.button")}</span>
        <Icon name="chevron" size={16} />
      </button>
      {open && (
        <div id={panel} className={styles.panel}>
          <p className={styles.lead}>{t("export.lead")}</p>
          <ul className={styles.forms}>
            {forms.map((form) => (
              <li key={form}>
                <button
                  type="button"
                  className={styles.form}
                  aria-disabled={running}
                  onClick={() => !running && void begin(exportAddress(collection, query, form))}
                >
                  <span className={styles.name}>{t(`export.form.${form}`)}</span>
                  <span className={styles.hint}>{t(`export.form.${form}.hint`)}</span>
                </button>
              </li>
            ))}
          </ul>
          <Progress received={received} error={error} stop={stop} />
        </div>
      )}
    </div>
  );
}

function Progress({ received, error, stop }: { received: number | undefined; error: unknown; stop: () => void }) {
  const t = useT();
  const locale = useLocale();
  const size = formatNumber(Math.ceil((received ?? 0) / 1000), locale);
  return (
    <>
      <div role="status" className={styles.progress}>
        {received !== undefined && (
          <>
            <span>{received === 0 ? t("export.waiting") : t("export.received", { size })}</span>
            <button type="button" className={styles.stop} onClick={stop}>
              {t("common.cancel")}
            </button>
          </>
        )}
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {told(error) ?? t(whatToDo(error))}
        </p>
      )}
    </>
  );
}

function told(error: unknown): string | undefined {
  if (!isProblem(error) || error.status >= 500) return undefined;
  return error.errors[0]?.message ?? error.body.detail ?? error.body.title;
}

function whatToDo(error: unknown): MessageId {
  if (error instanceof Unreachable) return "export.broken";
  if (isProblem(error, 503) || isProblem(error, 429)) return "state.error.busy";
  return "export.failed";
}

/** One download at a time: how far it is, how it failed, and a way to stop it. */
function useDownload(done: () => void) {
  const t = useT();
  const toast = useToast();
  const [received, setReceived] = useState<number>();
  const [error, setError] = useState<unknown>();
  const abort = useRef<AbortController>(undefined);
  const begin = async (address: string) => {
    const control = new AbortController();
    abort.current = control;
    setError(undefined);
    setReceived(0);
    try {
      const file = await download(address, setReceived, control.signal);
      save(file);
      toast({ text: t("export.done", { name: file.name }) });
      done();
    } catch (cause) {
      if (!control.signal.aborted) setError(cause);
    } finally {
      setReceived(undefined);
    }
  };
  return { begin, stop: () => abort.current?.abort(), received, error };
}
