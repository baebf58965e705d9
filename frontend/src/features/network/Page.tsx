// Who works with whom: filtered first, drawn where a drawing can be read, and always with its table.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useId, useRef, useState } from "react";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { type Filter, FilterBar, type FilterValues } from "@/ui/FilterBar";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { RecordName } from "@/ui/RecordName";
import { Empty, Failed, Waiting } from "@/ui/States";
import { svgOf, takeAway } from "@/ui/takeAway";
import { useToast } from "@/ui/Toasts";
import { drawnAtMost } from "./limits";
import { type Network, networkFile, networkOptions } from "./queries";
import { categories, kinds, type NetworkSearch, ties } from "./search";
import { Ties } from "./Ties";
import { Who } from "./Who";
import styles from "./Page.module.css";

const Graph = lazy(() => import("./Graph").then(({ Graph: own }) => ({ default: own })));

interface Props {
  search: NetworkSearch;
  onSearch: (patch: Partial<NetworkSearch>) => void;
}

const flags = ["network_member", "current"];

export function NetworkPage({ search, onSearch }: Props) {
  const t = useT();
  const filters: Filter[] = [
    { name: "link", label: t("network.ties"), kind: "words", group: "link_kind", words: ties },
    { name: "kind", label: t("field.kind"), kind: "words", group: "stakeholder_kind", words: kinds },
    { name: "category", label: t("field.category"), kind: "words", group: "category", words: categories },
    { name: "territory", label: t("field.territory"), kind: "records", collection: "territories" },
    { name: "network_member", label: t("field.network_member"), kind: "flag" },
    { name: "current", label: t("network.current"), kind: "flag" },
  ];
  const change = (patch: FilterValues) => {
    const one = (value: FilterValues[string]) => (Array.isArray(value) ? value[0] : value);
    const entries = Object.entries(patch).map(([name, value]) => [name, flags.includes(name) ? one(value) : value]);
    onSearch(Object.fromEntries(entries) as Partial<NetworkSearch>);
  };
  return (
    <Page
      wide
      title={t("network.title")}
      lead={t("network.lead")}
      above={<Link {...links.stakeholders()}>{t("nav.stakeholders")}</Link>}
    >
      <FilterBar
        searchLabel={t("stakeholders.list.search")}
        filters={filters}
        values={search as FilterValues}
        onChange={change}
      />
      {search.around && (
        <p className={styles.around}>
          {t("network.around")} <RecordName collection="stakeholders" id={search.around} />
          <Button variant="subtle" size="compact-md" h={36} onClick={() => onSearch({ around: undefined })}>
            {t("network.around.leave")}
          </Button>
        </p>
      )}
      <Answer search={search} onSearch={onSearch} />
    </Page>
  );
}

function Answer({ search, onSearch }: Props) {
  const t = useT();
  const answer = useQuery(networkOptions(search));
  if (answer.isPending) return <Waiting lines={8} />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data.nodes.length === 0) {
    return <Empty title={t("network.empty.title")}>{t("network.empty.text")}</Empty>;
  }
  return <Shown network={answer.data} search={search} onSearch={onSearch} />;
}

function Shown({ network, search, onSearch }: Props & { network: Network }) {
  const t = useT();
  const navigate = useNavigate();
  const told = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const [chosen, setCurrent] = useState<string | undefined>(search.around);
  const current = network.nodes.some(({ id }) => id === chosen) ? chosen : undefined;
  const drawn = network.nodes.length <= drawnAtMost;
  return (
    <>
      <TakeAway search={search} drawing={drawn ? drawing : undefined} />
      <div className={styles.split}>
        <div className={styles.main}>
          {drawn ? (
            <Suspense fallback={<Waiting lines={8} />}>
              <Graph
                network={network}
                current={current}
                onCurrent={setCurrent}
                onOpen={(id) => void navigate(links.stakeholder(id))}
                drawing={drawing}
                describedBy={told}
              />
            </Suspense>
          ) : (
            <Empty title={t("network.many.title", { count: network.nodes.length })}>
              {t("network.many.text", { count: drawnAtMost })}
            </Empty>
          )}
          {drawn && <Legend />}
        </div>
        <div className={styles.beside}>
          <Who
            id={told}
            network={network}
            current={current}
            onCurrent={setCurrent}
            onAround={(around) => onSearch({ around })}
          />
        </div>
      </div>
      <Ties network={network} />
    </>
  );
}

function Legend() {
  const t = useT();
  return (
    <ul className={styles.legend} aria-label={t("choropleth.legend")}>
      {(["organisation", "collective", "person"] as const).map((kind) => (
        <li key={kind}>
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true" data-kind={kind}>
            {kind === "organisation" && <path d="M0 -8L7 -4V4L0 8L-7 4V-4Z" />}
            {kind === "collective" && <path d="M-6 -6H6V6H-6Z" />}
            {kind === "person" && <circle r="7" />}
          </svg>
          {t(`stakeholder_kind.${kind}`)}
        </li>
      ))}
      <li>
        <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true" data-member="true">
          <path d="M0 -8L7 -4V4L0 8L-7 4V-4Z" />
        </svg>
        {t("network.legend.member")}
      </li>
      <li>
        <svg width="34" height="12" aria-hidden="true">
          <line x1="0" y1="6" x2="34" y2="6" className={styles.related} />
        </svg>
        {t("network.legend.related")}
      </li>
      <li>
        <svg width="34" height="12" aria-hidden="true">
          <line x1="0" y1="6" x2="34" y2="6" className={styles.shared} />
        </svg>
        {t("network.legend.shared")}
      </li>
    </ul>
  );
}

function TakeAway({ search, drawing }: { search: NetworkSearch; drawing?: React.RefObject<SVGSVGElement | null> }) {
  const t = useT();
  const toast = useToast();
  const file = async (format: "graphml" | "csv", type: string) => {
    try {
      takeAway(`${t("network.file")}.${format}`, type, await networkFile(search, format));
    } catch {
      toast({ text: t("take.failed") });
    }
  };
  const svg = () => {
    if (!drawing?.current) return;
    takeAway(`${t("network.file")}.svg`, "image/svg+xml", svgOf(drawing.current, t("network.title"), []));
  };
  const icon = <Icon name="download" size={16} />;
  return (
    <div className={styles.take}>
      <Button variant="default" leftSection={icon} onClick={() => void file("graphml", "application/graphml+xml")}>
        {t("take.graphml")}
      </Button>
      <Button variant="default" leftSection={icon} onClick={() => void file("csv", "text/csv")}>
        {t("take.csv")}
      </Button>
      {drawing && (
        <Button variant="default" leftSection={icon} onClick={svg}>
          {t("take.svg")}
        </Button>
      )}
    </div>
  );
}
