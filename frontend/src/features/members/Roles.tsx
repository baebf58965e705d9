// The hats of an account, each with what it lets one do.
import { Checkbox } from "@mantine/core";
import type { Role } from "@/api/members";
import { sentence, useT } from "@/i18n/i18n";
import styles from "./Members.module.css";

const all: readonly Role[] = ["reader", "contributor", "coach", "researcher", "coordinator", "administrator"];

interface Props {
  chosen: readonly Role[];
  change: (roles: Role[]) => void;
  error?: string;
}

export function Roles({ chosen, change, error }: Props) {
  const t = useT();
  const toggle = (role: Role, on: boolean) => change(all.filter((one) => (one === role ? on : chosen.includes(one))));
  return (
    <fieldset className={styles.roles} aria-describedby={error ? "roles-error" : undefined}>
      <legend>{t("members.roles")}</legend>
      {error && (
        <p id="roles-error" className={styles.error}>
          {error}
        </p>
      )}
      {all.map((role) => (
        <Checkbox
          key={role}
          size="md"
          label={sentence(t(`role.${role}`))}
          description={t(`members.role.${role}`)}
          checked={chosen.includes(role)}
          onChange={(event) => toggle(role, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
