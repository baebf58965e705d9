// How to reach a stakeholder, and by which numbers others know them.
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useMemo } from "react";
import type { Read } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Fact, Facts } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { Website } from "@/ui/Website";
import styles from "./Facts.module.css";

const PlaceMap = lazy(() => import("@/map/PlaceMap"));

/** SIREN and SIRET in groups, as people read them aloud. */
function grouped(number: string): string {
  return number.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, "$1 $2 $3 $4").trim();
}

export function StakeholderFacts({ read }: { read: Read<"stakeholders"> }) {
  const t = useT();
  const { record, included } = read;
  const { address } = record;
  const lines = [address?.street, [address?.postal_code, address?.locality].filter(Boolean).join(" ")].filter(Boolean);
  const ids: [string, ReactNode][] = [
    [t("field.siren"), record.siren && grouped(record.siren)],
    [t("field.siret"), record.siret && grouped(record.siret)],
    [t("field.rna"), record.rna],
    [t("field.ror"), record.ror],
    [t("field.orcid"), record.orcid],
  ];
  return (
    <>
      <Where read={read} />
      <Facts>
        <Fact label={t("field.territory")}>
          {record.territory && <RecordName collection="territories" id={record.territory} included={included} />}
        </Fact>
        <Fact label={t("field.address")}>
          {lines.length > 0 &&
            lines.map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
        </Fact>
        <Fact label={t("field.website")}>{record.website && <Website address={record.website} />}</Fact>
        <Fact label={t("field.email")}>{record.email && <a href={`mailto:${record.email}`}>{record.email}</a>}</Fact>
        <Fact label={t("field.phone")}>
          {record.phone && <a href={`tel:${record.phone.replaceAll(/[^+\d]/g, "")}`}>{record.phone}</a>}
        </Fact>
        <Fact label={t("field.legal_form")}>{record.legal_form}</Fact>
        <Fact label={t("field.agrements")}>
          {record.agrements?.map((word) => (
            <span key={word} className={styles.agrement}>
              {sentence(t(`agrement.${word}`))}
              <small>{t(`agrement.${word}.help`)}</small>
            </span>
          ))}
        </Fact>
        {ids.map(([label, value]) => (
          <Fact key={label} label={label}>
            {value && <span className="numbers">{value}</span>}
          </Fact>
        ))}
        <Fact label={t("nav.network")}>
          <Link {...links.networkAround(record.id)}>{t("stakeholders.network")}</Link>
        </Fact>
        <Fact label={t("field.licence")}>{record.licence}</Fact>
      </Facts>
    </>
  );
}

/** Its own place, else the middle of its territory. */
function Where({ read }: { read: Read<"stakeholders"> }) {
  const t = useT();
  const { record, included } = read;
  const place = record.location ?? (record.territory && included.territories?.[record.territory]?.centroid);
  const { id, name } = record;
  const points = useMemo(() => (place ? [{ id, title: name, lon: place.lon, lat: place.lat }] : []), [place, id, name]);
  if (points.length === 0) return null;
  return (
    <Suspense fallback={<div className="map-frame-small" />}>
      <PlaceMap label={t("territories.where", { name })} points={points} />
    </Suspense>
  );
}
