// A member's correction of a record that is not theirs, in their own words; the answer comes to their address.
import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client } from "@/api/client";
import { isProblem } from "@/api/problem";
import type { Me } from "@/api/records";
import { formatDate } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "./Dialog";
import type { About } from "./SuggestButton";
import { useToast } from "./Toasts";

interface Props {
  about: About;
  me: Me;
  close: () => void;
}

export default function SuggestDialog({ about, me, close }: Props) {
  const t = useT();
  const locale = useLocale();
  const toast = useToast();
  const [message, setMessage] = useState("");
  const [missing, setMissing] = useState(false);
  const send = useMutation({
    mutationFn: async () => {
      const body = { kind: "correction", about, message: message.trim(), name: me.name, email: me.email, locale } as const;
      return (await client.POST("/api/v1/suggestions", { body })).data;
    },
    onSuccess: (receipt) => {
      if (receipt) toast({ text: t("suggest.sent", { ...receipt, date: formatDate(receipt.due_on, locale) }) });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(message.trim() === "");
    if (message.trim() !== "") send.mutate();
  };
  const refused = isProblem(send.error) ? (send.error.errors[0]?.message ?? send.error.body.detail) : undefined;
  return (
    <Dialog title={t("suggest.title")} close={close}>
      <form noValidate onSubmit={submit}>
        <Textarea
          data-autofocus
          label={t("suggest.message")}
          description={t("suggest.hint")}
          withAsterisk
          rows={6}
          maxLength={5000}
          error={missing ? t("suggest.missing") : send.isError && (refused ?? t("state.error.unknown"))}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        <Button type="submit" mt="md" loading={send.isPending}>
          {t("suggest.send")}
        </Button>
      </form>
    </Dialog>
  );
}
