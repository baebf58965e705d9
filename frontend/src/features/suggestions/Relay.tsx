// A word goes on to who holds its record; neither is shown the other's address.
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isProblem } from "@/api/problem";
import { type SuggestionWhole, useDealing } from "@/api/suggestions";
import { useT } from "@/i18n/i18n";
import { useToast } from "@/ui/Toasts";
import styles from "./Suggestions.module.css";

export function Relay({ suggestion, etag }: { suggestion: SuggestionWhole; etag: string }) {
  const t = useT();
  const toast = useToast();
  const { relay } = useDealing();
  const [email, setEmail] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = email.trim() ? { email: email.trim() } : {};
    relay.mutate(
      { id: suggestion.id, etag, body },
      { onSuccess: () => toast({ text: t("suggestions.relay.done") }) },
    );
  };
  const refused = isProblem(relay.error) && (relay.error.errors[0]?.message ?? relay.error.body.detail);
  return (
    <form noValidate onSubmit={send} className={styles.answer}>
      <p>{t("suggestions.relay.about")}</p>
      <TextInput
        type="email"
        label={t("suggestions.relay.email")}
        error={relay.isError && (refused || t("state.error.unknown"))}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={relay.isPending}>
        {t("suggestions.relay.send")}
      </Button>
    </form>
  );
}
