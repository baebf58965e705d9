// The foot of a window: what is done there, and the way out of it.
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useT } from "@/i18n/i18n";
import styles from "./Dialog.module.css";

interface Props {
  close: () => void;
  /** What the way out is called when it is not "Cancel". */
  leave?: string;
  /** The keyboard stands on the way out at first: what is done here is not done by a key too many. */
  careful?: boolean;
  /** The buttons that do something. */
  children: ReactNode;
}

export function DialogFoot({ close, leave, careful, children }: Props) {
  const t = useT();
  return (
    <div className={styles.foot}>
      {children}
      <Button variant="default" data-autofocus={careful} onClick={close}>
        {leave ?? t("common.cancel")}
      </Button>
    </div>
  );
}
