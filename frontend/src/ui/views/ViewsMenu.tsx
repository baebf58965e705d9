// The views of a list behind a button; what is in it comes when it is opened.
import { lazy, Suspense } from "react";
import type { Collection } from "@/api/records";
import type { Layout } from "@/api/views";
import { bringTexts, useT } from "@/i18n/i18n";
import { Icon } from "../Icon";
import { useDisclosure } from "../useDisclosure";
import styles from "../ExportMenu.module.css";

const ViewsPanel = lazy(() => bringTexts("account").then(() => import("./ViewsPanel")));

export interface ListNow {
  collection: Collection;
  /** The list's address, as far as the list knows it. */
  search: object & { saved?: string };
  layout: Layout;
}

export function ViewsMenu(now: ListNow) {
  const t = useT();
  const { open, close, toggle, box, button, onKeyDown } = useDisclosure();
  return (
    <div ref={box} className={styles.menu} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls="views"
        onClick={toggle}
      >
        <span>{t("views.button")}</span>
        <Icon name="chevron" size={16} />
      </button>
      {open && (
        <div id="views" className={styles.panel}>
          <Suspense>
            <ViewsPanel {...now} close={close} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
