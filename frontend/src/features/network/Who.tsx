// The stakeholders of a network, the most tied first, and what ties the one that is looked at.
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { formatNumber } from "@/i18n/format";
import { sentence, useLocale, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { Icon } from "@/ui/Icon";
import { rowsAtOnce } from "./limits";
import type { Network, Node, Tie } from "./queries";
import { ranked, tiesOf } from "./ranking";
import styles from "./Page.module.css";

interface Props {
  id: string;
  network: Network;
  current: string | undefined;
  onCurrent: (id: string) => void;
  onAround: (id: string) => void;
}

export function Who({ id, network, current, onCurrent, onAround }: Props) {
  const t = useT();
  const ties = useMemo(() => tiesOf(network), [network]);
  const names = useMemo(() => new Map(network.nodes.map((node) => [node.id, node])), [network]);
  const node = current ? names.get(current) : undefined;
  return (
    <>
      <div id={id} role="status" className={styles.current}>
        {node ? (
          <>
            <p className={styles.name}>
              <Link {...links.stakeholder(node.id)}>{node.name}</Link>
            </p>
            <p className={styles.what}>{sentence(t(whatIs(node)))}</p>
            <ul>
              {(ties.get(node.id) ?? []).slice(0, 12).map((tie) => (
                <li key={`${tie.from}${tie.kind}${tie.to}`}>
                  <TieText tie={tie} of={node.id} names={names} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          t("network.hint")
        )}
      </div>
      {node && (
        <Button
          variant="default"
          className={styles.middle}
          leftSection={<Icon name="target" size={16} />}
          onClick={() => onAround(node.id)}
        >
          {t("network.centre")}
        </Button>
      )}
      <Table network={network} current={current} onCurrent={onCurrent} />
    </>
  );
}

function whatIs({ category, kind }: Node) {
  return category ? (`category.${category}` as const) : (`stakeholder_kind.${kind}` as const);
}

/** Read from the one that is looked at: an arrow tells when the other end begins. */
function TieText({ tie, of, names }: { tie: Tie; of: string; names: Map<string, Node> }) {
  const t = useT();
  const other = names.get(tie.from === of ? tie.to : tie.from)?.name ?? "";
  if (tie.kind === "shared") return <>{t("network.tie.shared", { name: other, count: tie.weight })}</>;
  const verb = t(`relationship_kind.${tie.kind}`);
  return <>{tie.from === of ? `${verb} ${other}` : `${other} ${verb} ${names.get(of)?.name ?? ""}`}</>;
}

function Table({ network, current, onCurrent }: Pick<Props, "network" | "current" | "onCurrent">) {
  const t = useT();
  const locale = useLocale();
  const rows = useMemo(() => ranked(network), [network]);
  const [shown, setShown] = useState(rowsAtOnce);
  return (
    <div className={styles.scroll} role="region" aria-label={t("network.nodes")} tabIndex={0}>
      <table>
        <caption className="hidden-visually">{t("network.nodes")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("network.node")}</th>
            <th scope="col" className={styles.count}>
              {t("network.ties")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.id} data-current={row.id === current}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.pick}
                  aria-pressed={row.id === current}
                  onClick={() => onCurrent(row.id)}
                >
                  {row.name}
                </button>
              </th>
              <td className={styles.count}>{formatNumber(row.ties, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + rowsAtOnce)}>
          {t("list.and_more", { count: rows.length - shown })}
        </button>
      )}
    </div>
  );
}
