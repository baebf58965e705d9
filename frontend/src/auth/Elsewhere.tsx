// Other ways in than a password: a passkey, and the accounts elsewhere that this instance knows.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { providersOptions } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { wayTo } from "./providers";
import { passkeysHere } from "./passkey";
import { PasskeyButton } from "./PasskeyButton";
import styles from "./SignInForm.module.css";

interface Props {
  to: string | undefined;
  done: () => void;
}

export default function Elsewhere({ to, done }: Props) {
  const t = useT();
  const providers = useQuery(providersOptions).data ?? [];
  const passkeys = passkeysHere();
  if (providers.length === 0 && !passkeys) return null;
  return (
    <div className={styles.elsewhere}>
      <p className={styles.or}>{t("elsewhere.or")}</p>
      {passkeys && <PasskeyButton done={done} />}
      {providers.map(({ id, name }) => (
        <Button key={id} component="a" href={wayTo(id, to)} variant="default" fullWidth>
          {t("elsewhere.by", { name })}
        </Button>
      ))}
    </div>
  );
}
