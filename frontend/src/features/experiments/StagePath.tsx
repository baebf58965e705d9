// The way of an experiment: which stages it went through and when, where it stands, and the next step.
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Read } from "@/api/records";
import { formatDate } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { StageShape } from "@/ui/Badges";
import { useSoon } from "@/ui/useSoon";
import { type Move, movesFrom, path } from "./stages";
import styles from "./StagePath.module.css";

const dialog = () => import("./StageDialog");
const StageDialog = lazy(dialog);

export function StagePath({ read }: { read: Read<"experiments"> }) {
  const t = useT();
  useSoon(dialog);
  const locale = useLocale();
  const { record } = read;
  const [move, setMove] = useState<Move>();
  const reached = path.indexOf(record.stage as (typeof path)[number]);
  const steps = record.stage === "abandoned" ? [...path.slice(0, -1), "abandoned" as const] : path;
  return (
    <div className={styles.box}>
      <ol className={styles.path} aria-label={t("stage.path")}>
        {steps.map((stage, index) => {
          const entry = record.stages?.filter((one) => one.stage === stage).at(-1);
          const current = stage === record.stage;
          return (
            <li
              key={stage}
              className={styles.step}
              data-state={current ? "current" : index < reached || (reached < 0 && entry) ? "done" : "ahead"}
              aria-current={current ? "step" : undefined}
            >
              <StageShape stage={stage} size={26} />
              <span className={styles.name}>{sentence(t(`stage.${stage}`))}</span>
              {entry?.on && (current || index < reached || reached < 0) && (
                <span className={styles.date}>{formatDate(entry.on, locale)}</span>
              )}
            </li>
          );
        })}
      </ol>
      {read.may.includes("stage") && (
        <div className={styles.moves}>
          {movesFrom(record).map((one) => (
            <Button
              key={one.to}
              variant={one.step === "forward" ? "filled" : one.step === "reopen" ? "default" : "subtle"}
              onClick={() => setMove(one)}
            >
              {t(`stage.act.${one.step}`, { stage: t(`stage.${one.to}`) })}
            </Button>
          ))}
        </div>
      )}
      <Suspense>{move && <StageDialog read={read} move={move} close={() => setMove(undefined)} />}</Suspense>
    </div>
  );
}
