// Over a list: the changes of many that go on without a window, and what came of those that are over.
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Bulked } from "@/api/bulk";
import { useMe } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { Icon } from "../Icon";
import { useUndo } from "../useUndo";
import { Result } from "./Result";
import { type Work, type Works, worksOf } from "./works";
import styles from "./Works.module.css";

/** Those of a list that no window shows. */
export function WorksBar({ collection }: { collection: Bulked }) {
  const member = useMe()?.id;
  return member ? <Bar works={worksOf(member)} collection={collection} /> : null;
}

function Bar({ works, collection }: { works: Works; collection: Bulked }) {
  const t = useT();
  const all = useSyncExternalStore(works.subscribe, works.snapshot);
  const shown = all.filter((work) => work.collection === collection && !work.watched);
  if (shown.length === 0) return null;
  return (
    <section className={styles.works} aria-label={t("bulk.works")}>
      {shown.map((work) => (
        <OneWork key={work.key} work={work} works={works} />
      ))}
    </section>
  );
}

function OneWork({ work, works }: { work: Work; works: Works }) {
  const t = useT();
  const cache = useQueryClient();
  const undo = useUndo();
  const [looking, setLooking] = useState(false);
  const { key, state, result } = work;
  const over = state === "over";
  useEffect(() => {
    if (over) void cache.invalidateQueries({ queryKey: [work.collection] });
  }, [over, cache, work.collection]);
  const operation = result?.operation;
  return (
    <div className={styles.work}>
      <p role="status" className={styles.told}>
        <strong>{t(work.label)}</strong>{" "}
        {over
          ? t("bulk.done", { count: result?.changed ?? 0 })
          : t(state === "running" ? "bulk.progress" : "bulk.broken", { done: work.done, count: work.count })}
      </p>
      {state === "running" && <progress aria-label={t(work.label)} max={work.count} value={work.done} />}
      {state === "stopped" && (
        <Button size="compact-md" onClick={() => void works.start(work).catch(() => undefined)}>
          {t("bulk.go_on")}
        </Button>
      )}
      {over && result && result.kept.length > 0 && (
        <Button variant="default" size="compact-md" onClick={() => setLooking(true)}>
          {t("bulk.result.kept", { count: result.kept.length })}
        </Button>
      )}
      {over && operation && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name="undo" size={18} />}
          onClick={() => void undo(operation).then(() => works.dismiss(key))}
        >
          {t("common.undo")}
        </Button>
      )}
      {state !== "running" && (
        <Button variant="subtle" size="compact-md" onClick={() => works.dismiss(key)}>
          {t("common.close")}
        </Button>
      )}
      {looking && result && (
        <Result collection={work.collection} done={result} undo={undo} close={() => setLooking(false)} />
      )}
    </div>
  );
}
