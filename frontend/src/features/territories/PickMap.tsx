// A map to choose members on: a click on a point adds the territory, another takes it away.
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { mapOptions } from "@/api/cache";
import type { Records } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import type { Shape } from "@/map/frames";
import MapView, { type Frame } from "@/map/MapView";
import { bboxOf } from "@/map/PlaceMap";
import { Failed } from "@/ui/States";
import styles from "./Members.module.css";
import { middlesOf } from "./outlines";

interface Props {
  chosen: ReadonlySet<string>;
  shapes: readonly Shape[];
  members: readonly Records["territories"][];
  onToggle: (id: string) => void;
}

/** The zoom from which communes stand apart. */
const nearEnough = 7;
const offered = ["insee-commune", "insee-epci", "insee-departement"] as const;

/** All members, when they change by name or by code. A click is made where one looks already. */
function useMembersInSight(members: Props["members"], clicked: RefObject<boolean>): string | undefined {
  const [show, setShow] = useState<string>();
  const former = useRef(members.length);
  useEffect(() => {
    const points = members.flatMap(({ id, name, centroid }) => (centroid ? [{ id, title: name, ...centroid }] : []));
    if (!clicked.current && members.length > former.current) setShow(bboxOf(points));
    clicked.current = false;
    former.current = members.length;
  }, [members, clicked]);
  return show;
}

export default function PickMap({ chosen, shapes, members, onToggle }: Props) {
  const t = useT();
  const [scheme, setScheme] = useState<(typeof offered)[number]>("insee-commune");
  const [frame, setFrame] = useState<Frame>();
  const clicked = useRef(false);
  const show = useMembersInSight(members, clicked);
  const [start] = useState(() => bboxOf(middlesOf(members), shapes));
  // 35,000 communes at once are nothing to choose from: they are asked for where they can be told apart.
  const near = frame !== undefined && (scheme !== "insee-commune" || frame.zoom >= nearEnough);
  const answer = useQuery({
    ...mapOptions("territories", { scheme: [scheme], bbox: frame?.bbox, zoom: frame?.zoom ?? 5 }),
    enabled: near,
  });
  // Members are shown whatever is offered, so that they can be taken away again.
  const shown = useMemo(() => {
    const points = near ? (answer.data?.points ?? []) : [];
    const known = new Set(points.map(({ id }) => id));
    const own = members.flatMap(({ id, name, centroid }) =>
      centroid && !known.has(id) ? [{ id, title: name, lon: centroid.lon, lat: centroid.lat }] : [],
    );
    return { cells: near ? answer.data?.cells : undefined, points: [...points, ...own] };
  }, [answer.data, members, near]);
  const naming = useCallback(
    (name: string, taken: boolean) => t(taken ? "territories.pick.remove" : "territories.pick.add", { name }),
    [t],
  );
  return (
    <div className={styles.pick}>
      <NativeSelect
        label={t("territories.pick")}
        description={t("territories.pick.hint")}
        maw="20rem"
        data={offered.map((value) => ({ value, label: sentence(t(`scheme.${value}`)) }))}
        value={scheme}
        onChange={(event) => setScheme(event.currentTarget.value as typeof scheme)}
      />
      <div className={styles.pickMap}>
        <MapView
          label={t("territories.pick.label")}
          answer={shown}
          start={start}
          show={show}
          onFrame={setFrame}
          onPoint={(id) => {
            clicked.current = true;
            onToggle(id);
          }}
          chosen={chosen}
          naming={naming}
          nearness={62}
          shapes={shapes}
        />
      </div>
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {(!near || answer.data?.cells) && <p className={styles.hint}>{t("territories.pick.closer")}</p>}
    </div>
  );
}
