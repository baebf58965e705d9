// A session that ends while somebody works: the page stays as it is, and waits under this window.
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { meOptions } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { Waiting } from "@/ui/States";
import { session } from "./current";
import { useSessionStatus } from "./status";

const SignInForm = lazy(() => import("./SignInForm").then((file) => ({ default: file.SignInForm })));

export function SessionEnded() {
  const t = useT();
  const ended = useSessionStatus() === "ended";
  const email = useQueryClient().getQueryData(meOptions.queryKey)?.me.email;
  if (!ended) return null;
  return (
    <Dialog title={t("session.ended.title")}>
      <p>{t("session.ended.text")}</p>
      <Suspense fallback={<Waiting />}>
        <SignInForm email={email} done={() => undefined} />
      </Suspense>
      <Button variant="subtle" mt="md" onClick={() => void session.signOut()}>
        {t("session.ended.leave")}
      </Button>
    </Dialog>
  );
}
