// A session that ends while somebody works: the page stays as it is, and waits under this window.
import { Button, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { meOptions } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { session, useSessionStatus } from "./current";
import { SignInForm } from "./SignInForm";

export function SessionEnded() {
  const t = useT();
  const ended = useSessionStatus() === "ended";
  const email = useQueryClient().getQueryData(meOptions.queryKey)?.me.email;
  return (
    <Modal
      opened={ended}
      onClose={() => undefined}
      title={t("session.ended.title")}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <p>{t("session.ended.text")}</p>
      {ended && <SignInForm email={email} done={() => undefined} />}
      <Button variant="subtle" mt="md" onClick={() => void session.signOut()}>
        {t("session.ended.leave")}
      </Button>
    </Modal>
  );
}
