// A window over the page: the browser's own dialog, which keeps focus inside, the page still, and closes with Escape.
import { ActionIcon } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useT } from "@/i18n/i18n";
import { Icon } from "./Icon";
import styles from "./Dialog.module.css";

interface Props {
  title: ReactNode;
  /** Left out when there is nothing to go back to: the window then stays until its content lets go. */
  close?: () => void;
  wide?: boolean;
  /** A drawer from the side, for the navigation of phones. */
  side?: boolean;
  closeLabel?: string;
  children: ReactNode;
}

/** Shown as long as it is mounted; focus goes to `data-autofocus`, and back to where it was. */
export function Dialog({ title, close, wide, side, closeLabel, children }: Props) {
  const t = useT();
  const box = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    (dialog?.querySelector<HTMLElement>("[data-autofocus]") ?? dialog)?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      tabIndex={-1}
      aria-labelledby={name}
      className={`${styles.dialog} ${wide ? styles.wide : ""} ${side ? styles.side : ""}`}
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
      onClick={(event) => {
        // A click on the dialog element itself is one on the veil around its content.
        if (event.target === box.current) close?.();
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={name}>{title}</h2>
          {close && (
            <ActionIcon variant="subtle" color="leaf" aria-label={closeLabel ?? t("common.close")} onClick={close}>
              <Icon name="close" />
            </ActionIcon>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}
