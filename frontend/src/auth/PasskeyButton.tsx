// A button that asks the device for a passkey; what goes wrong is said under it.
import { Button } from "@mantine/core";
import { useState } from "react";
import { isProblem, Unreachable } from "@/api/problem";
import { useLocale, useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { signInByPasskey, wasLeft } from "./passkey";
import styles from "./SignInForm.module.css";

interface Props {
  /** Of the first step, when this is the second. */
  challenge?: string;
  done: () => void;
  /** The first step is to be taken again, for this reason. */
  again?: (why: string) => void;
}

export function PasskeyButton({ challenge, done, again }: Props) {
  const t = useT();
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<string>();
  const ask = async () => {
    setAsking(true);
    setTold(undefined);
    try {
      await signInByPasskey(challenge, locale);
      done();
    } catch (error) {
      const over = isProblem(error) && error.code === "challenge_over";
      const words = isProblem(error) ? error.body.detail : undefined;
      if (over && again) again(words ?? "");
      else if (error instanceof Unreachable) setTold(t("state.error.offline"));
      else setTold(wasLeft(error) ? t("passkey.left") : (words ?? t("state.error.unknown")));
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        fullWidth
        loading={asking}
        leftSection={<Icon name="device" size={18} />}
        onClick={() => void ask()}
      >
        {t("passkey.use")}
      </Button>
      {told && (
        <p role="alert" className={styles.error}>
          {told}
        </p>
      )}
    </>
  );
}
