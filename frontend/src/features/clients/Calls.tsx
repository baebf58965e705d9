// How often a client called on each of the last thirty days: a small drawing, with its table beside it.
import type { Client } from "@/api/clients";
import { formatDate, formatNumber } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { bars } from "./bars";
import styles from "./clients.module.css";

const width = 600;
const height = 80;

export function Calls({ days }: { days: Client["days"] }) {
  const t = useT();
  const locale = useLocale();
  if (days.length === 0) return <p>{t("clients.calls.none")}</p>;
  const total = days.reduce((sum, { calls }) => sum + calls, 0);
  const refused = days.reduce((sum, day) => sum + day.refused, 0);
  return (
    <figure className={styles.calls}>
      <figcaption>
        {t("clients.calls.total", { count: total, number: formatNumber(total, locale) })}
        {refused > 0 && ` ${t("clients.calls.refused", { count: refused, number: formatNumber(refused, locale) })}`}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false" className={styles.bars}>
        {bars(days, width, height).map(({ day, x, y, wide, high, refusedHigh }) => (
          <g key={day}>
            <rect x={x} y={y} width={wide} height={high} className={styles.bar} />
            <rect x={x} y={height - refusedHigh} width={wide} height={refusedHigh} className={styles.refused} />
          </g>
        ))}
        <path d={`M0 ${height - 0.5}H${width}`} className={styles.ground} />
      </svg>
      <details>
        <summary>{t("clients.calls.table")}</summary>
        <table className={styles.days}>
          <thead>
            <tr>
              <th scope="col">{t("clients.calls.day")}</th>
              <th scope="col">{t("clients.calls")}</th>
              <th scope="col">{t("clients.calls.refused.short")}</th>
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map(({ day, calls, refused: not }) => (
              <tr key={day}>
                <th scope="row">{formatDate(day, locale, "short")}</th>
                <td>{formatNumber(calls, locale)}</td>
                <td>{formatNumber(not, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
