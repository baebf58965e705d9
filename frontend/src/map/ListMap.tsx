// The records of a list on the map: the server answers with points, or with counts where there are too many.
import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { mapOptions } from "@/api/cache";
import type { MapQuery, Placed } from "@/api/query";
import { useT } from "@/i18n/i18n";
import { recordLink } from "@/links";
import { Failed } from "@/ui/States";
import { MapFiles } from "./MapFiles";
import MapView, { type Frame } from "./MapView";

export interface ListMapProps<C extends Placed> {
  collection: C;
  label: string;
  /** What the files that are taken away are called. */
  title: string;
  /** The list's filters, its visible area apart. */
  filters: MapQuery<C>;
  /** The area that the list follows: west,south,east,north. */
  bbox: string | undefined;
  onBbox: (bbox: string | undefined) => void;
}

export default function ListMap<C extends Placed>({
  collection,
  label,
  title,
  filters,
  bbox,
  onBbox,
}: ListMapProps<C>) {
  const t = useT();
  const navigate = useNavigate();
  const [frame, setFrame] = useState<Frame>();
  const follows = bbox !== undefined;
  const answer = useQuery({
    ...mapOptions(collection, { ...filters, bbox: frame?.bbox, zoom: frame?.zoom ?? 5 }),
    enabled: frame !== undefined,
  });
  const move = (next: Frame) => {
    setFrame(next);
    if (follows) onBbox(next.bbox);
  };
  return (
    <>
      <MapView
        label={label}
        answer={answer.data}
        start={bbox}
        onFrame={move}
        onPoint={(id) => void navigate(recordLink(collection, id) ?? { to: "." })}
      />
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      <Checkbox
        className="map-follow"
        label={t("map.follow")}
        checked={follows}
        onChange={(event) => onBbox(event.currentTarget.checked ? frame?.bbox : undefined)}
      />
      <MapFiles collection={collection} filters={filters} title={title} frame={frame} answer={answer.data} />
    </>
  );
}
