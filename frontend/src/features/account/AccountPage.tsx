// One's own account: who one is, how one signs in, and where one is signed in.
import { useT } from "@/i18n/i18n";
import { Page } from "@/ui/Page";
import { Identities } from "./Identities";
import { Passkeys } from "./Passkeys";
import { Profile } from "./Profile";
import { SecondFactor } from "./SecondFactor";
import { Sessions } from "./Sessions";

export function AccountPage({ problem }: { problem: string | undefined }) {
  const t = useT();
  return (
    <Page title={t("account.title")} lead={t("account.lead")}>
      <Profile />
      <SecondFactor />
      <Passkeys />
      <Identities problem={problem} />
      <Sessions />
    </Page>
  );
}
