// The experiments on the map: the server answers with points, or with counts where there are too many.
import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { mapOptions } from "@/api/cache";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { MapFiles } from "@/map/MapFiles";
import MapView, { type Frame } from "@/map/MapView";
import { Failed } from "@/ui/States";
import { type ExperimentSearch, experimentMapFilters } from "./search";

interface Props {
  search: ExperimentSearch;
  onSearch: (patch: Partial<ExperimentSearch>) => void;
}

export default function ExperimentMap({ search, onSearch }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [frame, setFrame] = useState<Frame>();
  const follows = search.bbox !== undefined;
  const filters = experimentMapFilters(search);
  const answer = useQuery({
    ...mapOptions("experiments", { ...filters, bbox: frame?.bbox, zoom: frame?.zoom ?? 5 }),
    enabled: frame !== undefined,
  });
  const move = (next: Frame) => {
    setFrame(next);
    if (follows) onSearch({ bbox: next.bbox });
  };
  return (
    <>
      <MapView
        label={t("experiments.map.label")}
        answer={answer.data}
        start={search.bbox}
        onFrame={move}
        onPoint={(id) => void navigate(links.experiment(id))}
      />
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      <Checkbox
        label={t("map.follow")}
        checked={follows}
        onChange={(event) => onSearch({ bbox: event.currentTarget.checked ? frame?.bbox : undefined })}
      />
      <MapFiles
        collection="experiments"
        filters={filters}
        title={t("experiments.list.title")}
        frame={frame}
        answer={answer.data}
      />
    </>
  );
}
