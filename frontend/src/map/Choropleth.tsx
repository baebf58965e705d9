// Areas coloured by how many they hold: a drawing of our own, with its legend and its table, each to take away.
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { formatNumber } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";
import { csvOf, svgOf, takeAway } from "@/ui/takeAway";
import { boundsOf, rangesOf, stepOf } from "./classes";
import { type Area, layOut, paper, type Shape } from "./frames";
import { credit } from "./outlines";
import styles from "./Choropleth.module.css";

export interface Share {
  id?: string;
  code?: string;
  name: string;
  count: number;
}

interface Props {
  title: string;
  /** What is counted, in a column's heading. */
  counted: string;
  /** "12 expérimentations", for one area. */
  told: (count: number) => string;
  shapes: readonly Shape[];
  shares: readonly Share[];
  onOpen: (id: string) => void;
  /** What those who do not lie anywhere on the drawing are told by. */
  outside?: string;
}

const ranges = (all: readonly Share[], bounds: readonly number[]) =>
  rangesOf(
    all.map(({ count }) => count),
    bounds,
  );

/** All areas with their counts: those of the drawing, and what it does not know. */
function joined(shapes: readonly Shape[], shares: readonly Share[]): Share[] {
  const byCode = new Map(shares.map((share) => [share.code, share]));
  const drawn = new Set(shapes.map(({ properties }) => properties.code));
  const areas = shapes.map(({ properties }) => byCode.get(properties.code) ?? { ...properties, count: 0 });
  return [...areas, ...shares.filter(({ code }) => !code || !drawn.has(code))].sort(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name, "fr"),
  );
}

export default function Choropleth(props: Props) {
  const { title, shapes, shares, outside } = props;
  const all = useMemo(() => joined(shapes, shares), [shapes, shares]);
  const bounds = useMemo(() => boundsOf(all.map(({ count }) => count)), [all]);
  const drawing = useRef<SVGSVGElement>(null);
  return (
    <div className={styles.outer}>
      <div className={styles.whole}>
        {shapes.length > 0 && (
          <figure className={styles.figure}>
            <Drawing {...props} all={all} bounds={bounds} drawing={drawing} />
            <Legend all={all} bounds={bounds} />
            <p className={styles.source}>{credit}</p>
          </figure>
        )}
        <div className={styles.beside}>
          <TakeAway title={title} counted={props.counted} all={all} bounds={bounds} drawing={drawing} />
          <Table {...props} all={all} />
          {outside && <p className={styles.outside}>{outside}</p>}
        </div>
      </div>
    </div>
  );
}

interface Inner extends Props {
  all: Share[];
  bounds: number[];
  drawing: React.RefObject<SVGSVGElement | null>;
}

/** One stop for the keyboard; arrows walk through the areas, the fullest first, and Enter opens one. */
function Drawing({ title, told, shapes, all, bounds, onOpen, drawing }: Inner) {
  const t = useT();
  const status = useId();
  const { areas, height } = useMemo(() => layOut(shapes), [shapes]);
  const shareOf = useMemo(() => new Map(all.map((share) => [share.code, share])), [all]);
  const order = useMemo(() => {
    const place = new Map(all.map(({ code }, index) => [code, index]));
    return [...areas].sort((a, b) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0));
  }, [areas, all]);
  const [current, setCurrent] = useState<string>();
  const at = order.find(({ code }) => code === current);
  const share = at && shareOf.get(at.code);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = at ? (order.indexOf(at) + step + order.length) % order.length : 0;
      setCurrent(order[next]?.code);
    } else if (event.key === "Enter" && share?.id) onOpen(share.id);
  };
  return (
    <>
      <svg
        ref={drawing}
        className={styles.drawing}
        viewBox={`-2 -2 ${paper.width + 4} ${height + 4}`}
        role="application"
        aria-roledescription={t("choropleth.role")}
        aria-label={title}
        aria-describedby={status}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setCurrent((known) => known ?? order[0]?.code)}
      >
        {areas.map((area) => (
          <Surface
            key={area.code}
            area={area}
            share={shareOf.get(area.code)}
            bounds={bounds}
            onPoint={() => setCurrent(area.code)}
            onOpen={onOpen}
          />
        ))}
        {at && <path className={styles.current} d={at.path} />}
        {areas
          .filter(({ code, room }) => room > 26 && (shareOf.get(code)?.count ?? 0) > 0)
          .map(({ code, middle: [x, y] }) => (
            <text
              key={code}
              x={x}
              y={y}
              className={styles.number}
              data-step={stepOf(shareOf.get(code)?.count ?? 0, bounds)}
            >
              {shareOf.get(code)?.count}
            </text>
          ))}
      </svg>
      <p id={status} role="status" className={styles.status}>
        {share ? `${share.name} : ${told(share.count)}` : t("choropleth.hint")}
      </p>
    </>
  );
}

function Surface({
  area,
  share,
  bounds,
  onPoint,
  onOpen,
}: {
  area: Area;
  share: Share | undefined;
  bounds: number[];
  onPoint: () => void;
  onOpen: (id: string) => void;
}) {
  const id = share?.id;
  return (
    <path
      d={area.path}
      className={styles.area}
      data-step={stepOf(share?.count ?? 0, bounds)}
      data-open={Boolean(id)}
      onPointerEnter={onPoint}
      onClick={id ? () => onOpen(id) : onPoint}
    />
  );
}

function Legend({ all, bounds }: Pick<Inner, "all" | "bounds">) {
  const t = useT();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <ul className={styles.legend} aria-label={t("choropleth.legend")}>
      <li>
        <span className={styles.sample} data-step={0} />
        {number(0)}
      </li>
      {ranges(all, bounds).map(([from, to]) => (
        <li key={to}>
          <span className={styles.sample} data-step={stepOf(to, bounds)} />
          {from === to ? number(to) : `${number(from)} – ${number(to)}`}
        </li>
      ))}
    </ul>
  );
}

function TakeAway({
  title,
  counted,
  all,
  bounds,
  drawing,
}: Pick<Inner, "title" | "counted" | "all" | "bounds" | "drawing">) {
  const t = useT();
  const name = title
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-");
  const rows = () => [
    [t("field.code"), t("field.name"), counted],
    ...all.map((share) => [share.code ?? "", share.name, share.count]),
  ];
  const classes = ranges(all, bounds).map(([from, to]) => (from === to ? String(to) : `${from}–${to}`));
  return (
    <div className={styles.take}>
      <button type="button" onClick={() => takeAway(`${name}.csv`, "text/csv;charset=utf-8", csvOf(rows()))}>
        <Icon name="download" size={16} />
        {t("take.csv")}
      </button>
      {drawing && (
        <button
          type="button"
          onClick={() => {
            if (!drawing.current) return;
            const svg = svgOf(drawing.current, title, [`${counted} : ${["0", ...classes].join(" · ")}`, credit]);
            takeAway(`${name}.svg`, "image/svg+xml", svg);
          }}
        >
          <Icon name="download" size={16} />
          {t("take.svg")}
        </button>
      )}
    </div>
  );
}

function Table({ title, counted, all, onOpen }: Pick<Inner, "title" | "counted" | "all" | "onOpen">) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption className="hidden-visually">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("field.name")}</th>
            <th scope="col" className={styles.code}>
              {t("field.code")}
            </th>
            <th scope="col" className={styles.count}>
              {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ id, code, name, count }) => (
            <tr key={code ?? id ?? name}>
              <th scope="row">
                {id ? (
                  <button type="button" className={styles.open} onClick={() => onOpen(id)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              <td className={styles.code}>{code}</td>
              <td className={styles.count}>{formatNumber(count, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
