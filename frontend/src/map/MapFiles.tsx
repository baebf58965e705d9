// The map to take away: as a table of what its filters find in the frame, and as a drawing.
import { useState } from "react";
import { download, exportAddress, save } from "@/api/download";
import type { MapAnswer, Placed } from "@/api/query";
import { formatNumber } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { Failed } from "@/ui/States";
import type { Frame } from "./MapView";
import { credit, outline } from "./outlines";
import { svgOf } from "./svg";
import "./map.css";

interface Props {
  collection: Placed;
  filters: object;
  title: string;
  frame: Frame | undefined;
  answer: MapAnswer | undefined;
}

export function MapFiles({ collection, filters, title, frame, answer }: Props) {
  const t = useT();
  const locale = useLocale();
  const [error, setError] = useState<unknown>();
  if (!frame || !answer) return null;
  const attempt = async (work: () => Promise<void>) => {
    setError(undefined);
    await work().catch((cause: unknown) => setError(cause));
  };
  const table = () =>
    attempt(async () => {
      const address = exportAddress(collection, { ...filters, bbox: frame.bbox }, "csv-excel");
      save(await download(address, () => undefined, new AbortController().signal));
    });
  const drawing = () =>
    attempt(async () => {
      const [europe, regions, departements] = await Promise.all([
        outline("europe"),
        outline("regions"),
        outline("departements"),
      ]);
      const text = svgOf({
        bbox: frame.bbox,
        layers: [
          { shapes: europe, fill: "#fbf8f2", stroke: "#c9c4b8" },
          { shapes: regions, fill: "#fbf8f2", stroke: "#8d958f" },
          { shapes: departements, fill: "none", stroke: "#c9c4b8" },
        ],
        answer,
        title,
        credit,
        number: (count) => formatNumber(count, locale),
      });
      save({ name: `${collection}.svg`, blob: new Blob([text], { type: "image/svg+xml" }) });
    });
  return (
    <div className="map-files">
      <button type="button" onClick={() => void table()}>
        {t("map.csv")}
      </button>
      <button type="button" onClick={() => void drawing()}>
        {t("map.svg")}
      </button>
      {error !== undefined && <Failed error={error} />}
    </div>
  );
}
