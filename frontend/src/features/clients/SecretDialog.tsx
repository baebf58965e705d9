// A secret, this once: to be copied before the window is closed.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { Icon } from "@/ui/Icon";
import styles from "./clients.module.css";

interface Props {
  name: string;
  values: { label: string; value: string }[];
  close: () => void;
}

/** Left by its button alone: a click beside it would lose what is shown once. */
export function SecretDialog({ name, values, close }: Props) {
  const t = useT();
  return (
    <Dialog title={t("clients.secret.title", { name })}>
      <p>{t("clients.secret.once")}</p>
      <dl className={styles.secrets}>
        {values.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
              <Copy label={label} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <Button onClick={close} data-autofocus>
        {t("clients.secret.kept")}
      </Button>
    </Dialog>
  );
}

function Copy({ label, value }: { label: string; value: string }) {
  const t = useT();
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<Icon name={copied ? "check" : "cards"} size={16} />}
        onClick={() => void copy()}
      >
        {t("clients.copy", { name: label })}
      </Button>
      <span role="status" className="hidden-visually">
        {copied === true && t("clients.copied", { name: label })}
      </span>
      {copied === false && <span role="alert">{t("clients.copy.refused")}</span>}
    </>
  );
}
