// How experiments and organisations spread over the territories of a level: in France, or inside of one territory.
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { sharesOptions } from "@/api/cache";
import type { Records } from "@/api/records";
import { sentence, useT } from "@/i18n/i18n";
import { links } from "@/links";
import type { Level } from "@/map/outlines";
import { None } from "@/ui/LinkList";
import { Failed, Waiting } from "@/ui/States";
import { countedThings, shareLevels, type SharesSearch } from "./search";
import styles from "./Shares.module.css";

const Choropleth = lazy(() => import("@/map/Choropleth"));

const levels: readonly Level[] = shareLevels;

/** Which levels lie inside of a territory; none where there is nothing to compare, and in other countries. */
export function levelsInside(territory: Pick<Records["territories"], "scheme" | "code"> | undefined): readonly Level[] {
  if (!territory) return levels;
  const { scheme, code } = territory;
  if (scheme === "nuts") return code?.startsWith("FR") ? levels : [];
  if (scheme === "insee-region" || scheme === "custom") return ["insee-departement", "insee-epci"];
  return scheme === "insee-departement" ? ["insee-epci"] : [];
}

interface Props {
  inside?: Records["territories"];
  search: SharesSearch;
  onSearch: (patch: SharesSearch) => void;
}

export function Shares({ inside, search, onSearch }: Props) {
  const t = useT();
  const offered = levelsInside(inside);
  const usual: Level = inside ? (offered[0] ?? "insee-epci") : "insee-departement";
  const level = search.level && offered.includes(search.level) ? search.level : usual;
  const what = search.counted ?? "experiments";
  return (
    <>
      <div className={styles.choices}>
        <NativeSelect
          label={t("shares.what")}
          data={countedThings.map((value) => ({ value, label: t(`nav.${value}`) }))}
          value={what}
          onChange={(event) => onSearch({ counted: event.currentTarget.value as typeof what })}
        />
        {offered.length > 1 && (
          <NativeSelect
            label={t("shares.level")}
            data={offered.map((value) => ({ value, label: sentence(t(`scheme.${value}`)) }))}
            value={level}
            onChange={(event) => onSearch({ level: event.currentTarget.value as Level })}
          />
        )}
      </div>
      <Counted inside={inside} level={level} what={what} />
    </>
  );
}

const none = {
  experiments: "territories.experiments.none",
  stakeholders: "territories.organisations.none",
} as const;

interface CountedProps {
  inside: Records["territories"] | undefined;
  level: Level;
  what: (typeof countedThings)[number];
}

function Counted({ inside, level, what }: CountedProps) {
  const t = useT();
  const navigate = useNavigate();
  const query = inside ? { level, territory: [inside.id] } : { level };
  const answer = useQuery(sharesOptions(what, query));
  const outlines = useQuery({
    queryKey: ["outlines", level, inside?.scheme, inside?.code],
    // Drawn from our own files, which do not change while the page is open.
    staleTime: Infinity,
    queryFn: async () => {
      const { surfaces } = await import("@/map/outlines");
      const around = inside?.scheme === "insee-region" || inside?.scheme === "insee-departement" ? inside : undefined;
      return surfaces(level, around);
    },
  });
  if (answer.isPending || outlines.isPending) return <Waiting lines={8} />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  const { items, total, placed } = answer.data;
  const codes = new Set(items.map(({ code }) => code));
  // Nobody has drawn what lies inside of a perimeter: only what has something is shown.
  const only = inside && inside.scheme !== "insee-region" && inside.scheme !== "insee-departement";
  if (only && items.length === 0) return <None>{t(none[what])}</None>;
  const shapes = (outlines.data ?? []).filter(({ properties }) => !only || codes.has(properties.code));
  const name = sentence(t(`scheme.${level}`));
  return (
    <Suspense fallback={<Waiting lines={8} />}>
      <Choropleth
        title={t("shares.title", { what: t(`nav.${what}`), level: name, inside: inside?.name ?? "France" })}
        counted={t(`nav.${what}`)}
        told={(count) => t(`shares.${what}`, { count })}
        shapes={shapes}
        shares={items}
        onOpen={(id) => void navigate(links.territory(id))}
        outside={total > placed ? t("shares.outside", { count: total - placed }) : undefined}
      />
    </Suspense>
  );
}
