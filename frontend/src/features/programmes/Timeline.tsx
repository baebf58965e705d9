// The programme drawn on a line of time, as wide as there is room; the table says the same.
import { useElementSize } from "@mantine/hooks";
import { scaleUtc } from "d3-scale";
import { useRef } from "react";
import { formatDate } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { extentOf, type Mark, type PhaseRow, type Span } from "./timeline";
import { Take } from "./Take";
import styles from "./Timeline.module.css";

type X = (at: number) => number;

const [top, head, bar, gap, pad] = [30, 24, 12, 8, 12];
/** An experiment: its name, and its bar below what hangs down from the letters. */
const line = 21;
/** More experiments than this of a phase are counted instead of drawn. */
const drawn = 12;

function heightOf(row: PhaseRow): number {
  const lines = Math.min(row.experiments.length, drawn) + (row.experiments.length > drawn ? 1 : 0);
  return head + 2 * bar + gap + lines * line + 18;
}

export function Timeline({ title, rows, now }: { title: string; rows: PhaseRow[]; now: number }) {
  const t = useT();
  const locale = useLocale();
  const { ref, width } = useElementSize();
  const svg = useRef<SVGSVGElement>(null);
  const extent = extentOf(rows);
  if (!extent) return <p className={styles.none}>{t("programmes.timeline.none")}</p>;
  const margin = (extent.to - extent.from) * 0.02;
  const wide = Math.max(width, 280);
  const scale = scaleUtc()
    .domain([extent.from - margin, extent.to + margin])
    .range([pad, wide - pad]);
  const x: X = (at) => Number(scale(at));
  const starts = rows.map((_, index) => top + rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0));
  const height = rows.reduce((sum, row) => sum + heightOf(row), top) + 8;
  const iso = (at: number) => formatDate(new Date(at).toISOString().slice(0, 10), locale);
  const about = t("programmes.timeline.about", {
    count: rows.filter((row) => row.planned ?? row.real).length,
    from: iso(extent.from),
    to: iso(extent.to - 1),
  });
  return (
    <figure className={styles.figure}>
      <div ref={ref}>
        <svg
          ref={svg}
          role="img"
          aria-label={`${title}. ${about}`}
          width={wide}
          height={height}
          viewBox={`0 0 ${wide} ${height}`}
          className={styles.svg}
        >
          <Axis x={x} ticks={scale.ticks(Math.max(2, Math.floor(wide / 110)))} height={height} wide={wide} />
          {/* Behind the rows: no line runs through a name. */}
          {now >= extent.from && now <= extent.to && <Now x={x(now)} height={height} wide={wide} />}
          {rows.map((row, index) => (
            <Row key={row.phase.id} row={row} x={x} y={starts[index] ?? top} wide={wide} />
          ))}
        </svg>
      </div>
      <figcaption className={styles.caption}>
        <Key name="planned" text={t("timeline.planned")} />
        <Key name="real" text={t("timeline.real")} />
        <Key name="due" text={t("timeline.due")} />
        <Key name="late" text={t("home.late")} />
        <Key name="done" text={t("timeline.done")} />
        <Take svg={svg} name={title} />
      </figcaption>
    </figure>
  );
}

function Axis({ x, ticks, height, wide }: { x: X; ticks: Date[]; height: number; wide: number }) {
  const locale = useLocale();
  return ticks.map((tick) => {
    const at = x(tick.getTime());
    const january = tick.getUTCMonth() === 0;
    const text = tick.toISOString().slice(0, january ? 4 : 7);
    const shown = january ? text : formatDate(text, locale, "short");
    return (
      <g key={text + String(tick.getUTCDate())}>
        <line x1={at} x2={at} y1={20} y2={height} className={styles.tick} />
        {at > 16 && at < wide - 24 && (
          <text x={at} y={14} textAnchor="middle" className={styles.year}>
            {shown}
          </text>
        )}
      </g>
    );
  });
}

function Now({ x, height, wide }: { x: number; height: number; wide: number }) {
  const t = useT();
  const right = x > wide - 80;
  return (
    <g>
      <line x1={x} x2={x} y1={20} y2={height} className={styles.now} />
      <text x={right ? x - 5 : x + 5} y={28} textAnchor={right ? "end" : "start"} className={styles.nowText}>
        {t("timeline.now")}
      </text>
    </g>
  );
}

function Row({ row, x, y, wide }: { row: PhaseRow; x: X; y: number; wide: number }) {
  const t = useT();
  const { phase, planned, real, marks, experiments } = row;
  const bars = y + head;
  const lines = bars + 2 * bar + gap;
  const more = experiments.length - drawn;
  return (
    <g>
      <line x1={0} x2={wide} y1={y} y2={y} className={styles.rule} />
      <text x={pad} y={y + 17} className={styles.name}>
        {fitted(phase.title, wide - 2 * pad)}
      </text>
      {planned && <Bar span={planned} x={x} y={bars} className={styles.planned} title={`${phase.title} · ${t("timeline.planned")}`} />}
      {real && <Bar span={real} x={x} y={bars + 3} slim className={styles.real} title={`${phase.title} · ${t("timeline.real")}`} />}
      {marks.map((mark, index) => (
        <MarkShape key={index} mark={mark} x={x(mark.at)} y={bars + bar + gap + 2} />
      ))}
      {experiments.slice(0, drawn).map(({ experiment, span }, index) => (
        <g key={experiment.id}>
          <title>{`${experiment.title} · ${sentence(t(`stage.${experiment.stage}` as never))}`}</title>
          <line x1={x(span.from)} x2={x(span.to)} y1={lines + index * line + 16} y2={lines + index * line + 16} className={styles.experiment} />
          <Label text={experiment.title} span={span} x={x} y={lines + index * line + 10} wide={wide} />
        </g>
      ))}
      {more > 0 && (
        <text x={pad} y={lines + drawn * line + 12} className={styles.small}>
          {t("programmes.timeline.more", { count: more })}
        </text>
      )}
    </g>
  );
}

/** On the side where there is room. */
function Label({ text, span, x, y, wide }: { text: string; span: Span; x: X; y: number; wide: number }) {
  const start = x(span.from);
  const right = start > wide * 0.55;
  // Not upon the line of today, where bars that go on end.
  const end = x(span.to) - 5;
  const room = right ? end - pad : wide - start - pad;
  return (
    <text x={right ? end : start} y={y} textAnchor={right ? "end" : "start"} className={styles.small}>
      {fitted(text, room, 6.4)}
    </text>
  );
}

interface BarProps {
  span: Span;
  x: X;
  y: number;
  slim?: boolean;
  className: string | undefined;
  title: string;
}

function Bar({ span, x, y, slim, className, title }: BarProps) {
  return (
    <rect x={x(span.from)} y={y} width={Math.max(x(span.to) - x(span.from), 3)} height={slim ? bar - 6 : bar} rx={3} className={className}>
      <title>{title}</title>
    </rect>
  );
}

function MarkShape({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  const t = useT();
  const locale = useLocale();
  const date = formatDate(mark.done ?? mark.due ?? "", locale);
  const state = { done: "phases.deliverable.given", late: "phases.deliverable.late", due: "phases.deliverable.due" } as const;
  return (
    <g>
      <title>{`${mark.title} · ${t(state[mark.state], { date })}`}</title>
      <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} className={styles[mark.state]} />
      {mark.state === "late" && <path d={`M${x} ${y - 3}v3.500M${x} ${y + 2.5}v.5`} className={styles.bang} />}
    </g>
  );
}

function Key({ name, text }: { name: "planned" | "real" | "due" | "late" | "done"; text: string }) {
  const diamond = name !== "planned" && name !== "real";
  return (
    <span className={styles.key}>
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false">
        {diamond ? (
          <path d="M11 1l6 6-6 6-6-6z" className={styles[name]} />
        ) : (
          <rect x="1" y={name === "real" ? 4 : 1} width="20" height={name === "real" ? 6 : 12} rx="3" className={styles[name]} />
        )}
      </svg>
      {text}
    </span>
  );
}

/** As many letters as there is room for: SVG cuts no text by itself. */
function fitted(text: string, room: number, letter = 7.6): string {
  const most = Math.floor(room / letter);
  return text.length <= most ? text : `${text.slice(0, Math.max(most - 1, 1)).trimEnd()}…`;
}
