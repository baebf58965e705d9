// Puts a text onto the clipboard, and says so; where the clipboard is closed, the text is shown to be copied by hand.
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/i18n/i18n";
import { useToast } from "./Toasts";

export function CopyButton({ text, label, name }: { text: string; label: string; name: string }) {
  const t = useT();
  const toast = useToast();
  const [shown, setShown] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast({ text: t("common.copied") }),
      () => setShown(true),
    );
  if (shown) {
    return <TextInput label={label} readOnly value={text} onFocus={(event) => event.currentTarget.select()} />;
  }
  return (
    <Button variant="default" aria-label={name} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
