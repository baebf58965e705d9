// A password that is chosen, with what the rules say of it while it is typed.
import { PasswordInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { verdictOptions } from "@/api/credentials";
import { useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import styles from "./NewPasswordField.module.css";

/** Shortest password: the server decides, this only says how far one is. */
const shortest = 12;
/** From here on, length alone makes guessing hopeless. */
const ample = 20;

interface Props {
  value: string;
  change: (value: string) => void;
  /** Whose it will be: neither may make most of it. */
  name?: string;
  email?: string;
  error?: string;
}

export function NewPasswordField({ value, change, name = "", email = "", error }: Props) {
  const t = useT();
  const [settled] = useDebouncedValue(value, 400);
  const length = [...value].length;
  const long = length >= shortest;
  const verdict = useQuery(verdictOptions({ password: settled, name, email }, [...settled].length >= shortest));
  const judged = long && settled === value ? verdict.data : undefined;
  const level = !long ? 0 : !judged ? 1 : !judged.right ? 1 : length >= ample ? 3 : 2;
  const said = !long
    ? t("password.left", { count: shortest - length })
    : judged?.right
      ? t(level === 3 ? "password.ample" : "password.good")
      : (judged?.message ?? t("password.judging"));
  return (
    <div className={styles.field}>
      <PasswordInput
        id="field-password"
        label={t("password.new")}
        description={t("password.advice")}
        name="new-password"
        autoComplete="new-password"
        value={value}
        error={error}
        onChange={(event) => change(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t("signin.show_password"), size: 36 }}
      />
      {value !== "" && (
        <div className={styles.meter} data-level={level}>
          <div className={styles.bars} aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
          <p role="status">
            <Icon name={level >= 2 ? "check" : judged ? "alert" : "clock"} size={16} />
            {said}
          </p>
        </div>
      )}
    </div>
  );
}
