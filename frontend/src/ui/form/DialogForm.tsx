// The form of a window: its fields, and below them save, leave, and put the record into the bin.
import type { ReactNode } from "react";
import { useWrites } from "@/api/cache";
import type { Collection, Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { DialogActs } from "../DialogActs";
import { useShowValue } from "../showValue";
import { RecordForm } from "./RecordForm";
import type { RecordForm as Form } from "./useRecordForm";
import type { Values } from "./values";

interface Props<C extends Collection, V extends Values> {
  collection: C;
  form: Form<V>;
  /** The record that is changed; none while it is made. */
  read: Read<C> | undefined;
  name: string;
  /** Collections that show it, and are asked anew when it is gone. */
  leaning?: Collection[];
  close: () => void;
  children: ReactNode;
}

export function DialogForm<C extends Collection, V extends Values>(props: Props<C, V>) {
  const { collection, form, read, name, leaning, close, children } = props;
  const t = useT();
  const show = useShowValue(collection);
  const writes = useWrites(collection, leaning);
  return (
    <RecordForm
      form={form}
      small
      show={show}
      submitLabel={t("common.save")}
      cancel={<DialogActs read={read} name={name} writes={writes} close={close} />}
    >
      {children}
    </RecordForm>
  );
}
