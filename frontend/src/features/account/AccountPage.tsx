// One's own account: who one is, how one signs in, and where one is signed in.
import { useMe } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { Page } from "@/ui/Page";
import { AddressPart } from "./AddressPart";
import { Identities } from "./Identities";
import { MyData } from "./MyData";
import { Passkeys } from "./Passkeys";
import { PasswordPart } from "./PasswordPart";
import { Profile } from "./Profile";
import { SecondFactor } from "./SecondFactor";
import { Sessions } from "./Sessions";

export function AccountPage({ problem }: { problem: string | undefined }) {
  const t = useT();
  const me = useMe();
  return (
    <Page title={t("account.title")} lead={t("account.lead")}>
      <Profile />
      {me && <AddressPart me={me} />}
      {me && <PasswordPart me={me} />}
      <SecondFactor />
      <Passkeys />
      <Identities problem={problem} />
      <Sessions />
      <MyData />
    </Page>
  );
}
