// A window in which a record is made, or one that is there is changed.
import type { ReactNode } from "react";
import type { Collection, Read } from "@/api/records";
import { Dialog } from "../Dialog";
import { WithRecord } from "../WithRecord";

interface Props<C extends Collection> {
  collection: C;
  /** The record's, or `new`. */
  id: string;
  include?: string;
  title: string;
  wide?: boolean;
  close: () => void;
  /** The form, with the record that it changes. */
  children: (read?: Read<C>) => ReactNode;
}

export function RecordDialog<C extends Collection>({ collection, id, include = "may", children, ...dialog }: Props<C>) {
  return (
    <Dialog {...dialog}>
      {id === "new" ? (
        children()
      ) : (
        <WithRecord collection={collection} id={id} include={include}>
          {children}
        </WithRecord>
      )}
    </Dialog>
  );
}
