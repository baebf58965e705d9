// Whether a client's secret can be used, and for how long: a word and a shape, not a colour alone.
import type { Client } from "@/api/clients";
import { formatDay } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Icon, type IconName } from "@/ui/Icon";
import styles from "./clients.module.css";
import { daysUntil } from "./words";

/** Days before the end from which one is warned. */
const soon = 14;

type Is = "revoked" | "none" | "soon" | "good";
const shapes: Record<Is, IconName> = { revoked: "lock", none: "alert", soon: "clock", good: "check" };

export function Standing({ client }: { client: Client }) {
  const t = useT();
  const locale = useLocale();
  const ends = client.secrets
    .filter(({ valid }) => valid)
    .map(({ expires_at }) => expires_at)
    .sort()
    .pop();
  const is: Is = client.revoked_at ? "revoked" : !ends ? "none" : daysUntil(ends) < soon ? "soon" : "good";
  const on = client.revoked_at ?? ends;
  return (
    <span className={styles.standing} data-is={is}>
      <Icon name={shapes[is]} size={18} />
      {t(`clients.standing.${is}`, { date: on ? formatDay(on, locale) : "" })}
    </span>
  );
}
