// The words of a theme, its notation, and what it is called in other schemes.
import { Button, Textarea } from "@mantine/core";
import { themeConstraints } from "@/api/constraints";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { useField } from "@/ui/form/context";
import { LongField, TextField } from "@/ui/form/fields";
import { RecordForm } from "@/ui/form/RecordForm";
import { useRecordForm } from "@/ui/form/useRecordForm";
import { useShowValue } from "@/ui/showValue";
import { useToast } from "@/ui/Toasts";

const empty = {
  labels: { fr: "", en: "" },
  notation: "",
  definition: { fr: "", en: "" },
  exact_matches: [] as string[],
  broader: "",
};

const { notation, exact_matches } = themeConstraints;

interface Props {
  read?: Read<"themes">;
  /** The theme under which a new one is put. */
  broader?: string;
  close: () => void;
}

export function ThemeForm({ read, broader, close }: Props) {
  const t = useT();
  const toast = useToast();
  const show = useShowValue("themes");
  const form = useRecordForm({
    collection: "themes",
    read,
    empty: { ...empty, broader: broader ?? "" },
    constraints: { notation, exact_matches },
    ephemeral: true,
    check: ({ labels }): Record<string, string> =>
      labels.fr.trim() || labels.en.trim() ? {} : { "labels.fr": t("form.required") },
    shape: (values) => ({
      ...values,
      exact_matches: values.exact_matches.map((line) => line.trim()).filter(Boolean),
    }),
    done: () => {
      toast({ text: t("form.saved") });
      close();
    },
  });
  return (
    <Dialog close={close} title={t(read ? "themes.edit" : broader ? "themes.add" : "themes.new")}>
      <RecordForm
        small
        form={form}
        show={show}
        submitLabel={t("common.save")}
        cancel={
          <Button variant="default" onClick={close}>
            {t("common.cancel")}
          </Button>
        }
      >
        <TextField name="labels.fr" label={t("themes.label.fr")} />
        <TextField name="labels.en" label={t("themes.label.en")} />
        <TextField name="notation" />
        <LongField name="definition.fr" label={t("themes.definition.fr")} />
        <LongField name="definition.en" label={t("themes.definition.en")} />
        <Codes />
      </RecordForm>
    </Dialog>
  );
}

/** One code a line. */
function Codes() {
  const t = useT();
  const { value, set, shown } = useField<string[]>({ name: "exact_matches", hint: t("themes.codes.hint") });
  return (
    <Textarea
      {...shown}
      rows={3}
      value={value.join("\n")}
      onChange={(event) => set(event.currentTarget.value.split("\n"))}
    />
  );
}
