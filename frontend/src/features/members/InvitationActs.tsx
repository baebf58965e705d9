// What can be done with an invitation that waits: its link handed over, sent again, withdrawn.
import { Button } from "@mantine/core";
import { type Invitation, useAdministration } from "@/api/members";
import { useT } from "@/i18n/i18n";
import { CopyButton } from "@/ui/CopyButton";
import { useToast } from "@/ui/Toasts";

export function InvitationActs({ invitation, link }: { invitation: Invitation; link: string | undefined }) {
  const t = useT();
  const toast = useToast();
  const { resend, withdraw } = useAdministration();
  const { id, email } = invitation;
  const failed = () => toast({ text: t("members.failed") });
  const again = () => resend.mutateAsync(id).then(() => toast({ text: t("members.resent", { email }) }), failed);
  const take = () => withdraw.mutateAsync(id).then(() => toast({ text: t("members.withdrawn", { email }) }), failed);
  return (
    <>
      {link && <CopyButton text={link} label={t("outbox.copy")} name={t("outbox.copy.named", { email })} />}
      <Button
        variant="default"
        loading={resend.isPending}
        aria-label={t("members.resend.named", { email })}
        onClick={() => void again()}
      >
        {t("members.resend")}
      </Button>
      <Button
        variant="default"
        loading={withdraw.isPending}
        aria-label={t("members.withdraw.named", { email })}
        onClick={() => void take()}
      >
        {t("members.withdraw")}
      </Button>
    </>
  );
}
