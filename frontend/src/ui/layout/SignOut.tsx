// Signing out, with a warning when something that was typed has not been received by the server.
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useMe } from "@/api/me";
import { session } from "@/auth/current";
import { seeAs } from "@/auth/seeAs";
import { formatInstant } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "../Dialog";
import { draftsOf, dropDraftsOf, dropWorksOf, type KeptDraft } from "../form/drafts";
import { dropRecentOf } from "./recent";
import styles from "./SignOut.module.css";

export function SignOut({ render }: { render: (signOut: () => void) => ReactNode }) {
  const t = useT();
  const locale = useLocale();
  const me = useMe();
  const [waiting, setWaiting] = useState<KeptDraft[]>([]);
  const leave = async () => {
    if (me) {
      dropDraftsOf(me.id);
      dropRecentOf(me.id);
      dropWorksOf(me.id);
    }
    seeAs.set(undefined);
    setWaiting([]);
    await session.signOut();
  };
  const ask = () => {
    const drafts = me ? draftsOf(me.id) : [];
    if (drafts.length > 0) setWaiting(drafts);
    else void leave();
  };
  return (
    <>
      {render(ask)}
      {waiting.length > 0 && (
        <Dialog close={() => setWaiting([])} title={t("signout.drafts.title")}>
          <p>{t("signout.drafts.text", { count: waiting.length })}</p>
          <ul>
            {waiting.map((draft) => (
              <li key={draft.form}>
                <a href={draft.path}>
                  {t("signout.drafts.one", { date: formatInstant(new Date(draft.at).toISOString(), locale) })}
                </a>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button variant="default" onClick={() => setWaiting([])}>
              {t("signout.stay")}
            </Button>
            <Button onClick={() => void leave()}>{t("signout.anyway")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
