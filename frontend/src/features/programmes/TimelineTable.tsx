// The timeline as a table, and as a CSV to take away.
import { Button } from "@mantine/core";
import { formatDate } from "@/i18n/format";
import { type MessageId, sentence, useLocale, useT } from "@/i18n/i18n";
import { csvOf, type Line } from "./timeline";
import { save } from "./save";
import styles from "./Timeline.module.css";

const columns = ["plannedFrom", "plannedTo", "realFrom", "realTo"] as const;
const headings = ["timeline.planned_from", "timeline.planned_to", "timeline.real_from", "timeline.real_to"] as const;

export function TimelineTable({ title, lines }: { title: string; lines: Line[] }) {
  const t = useT();
  const locale = useLocale();
  const state = (line: Line) => (line.state ? sentence(t(line.state as MessageId)) : "");
  const kind = (line: Line) => sentence(t(`timeline.kind.${line.kind}`));
  const names = [t("timeline.kind"), t("field.title"), t("field.phase"), ...headings.map((id) => t(id)), t("field.status")];
  const csv = () => {
    const rows = lines.map((line) => [
      kind(line),
      line.title,
      line.phase,
      ...columns.map((column) => line[column] ?? ""),
      state(line),
    ]);
    save(`${title}.csv`, "text/csv", csvOf([names, ...rows]));
  };
  return (
    <details className={styles.details}>
      <summary>{t("programmes.timeline.table")}</summary>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("programmes.timeline.table")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <td>{kind(line)}</td>
                <th scope="row">{line.title}</th>
                <td>{line.phase}</td>
                {columns.map((column) => (
                  <td key={column}>{formatDate(line[column] ?? "", locale, "short")}</td>
                ))}
                <td>{state(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button variant="subtle" size="compact-md" h={36} onClick={csv}>
        {t("programmes.timeline.csv")}
      </Button>
    </details>
  );
}
