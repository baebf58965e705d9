// The ties of a network as rows: who, what, whom.
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { sentence, useT } from "@/i18n/i18n";
import { links } from "@/links";
import { type Column, DataTable } from "@/ui/DataTable";
import { MoreButton } from "@/ui/MoreButton";
import { Section } from "@/ui/Page";
import { rowsAtOnce } from "./limits";
import type { Network, Tie } from "./queries";

export function Ties({ network }: { network: Network }) {
  const t = useT();
  const [shown, setShown] = useState(rowsAtOnce);
  const names = useMemo(() => new Map(network.nodes.map(({ id, name }) => [id, name])), [network]);
  const name = (id: string) => <Link {...links.stakeholder(id)}>{names.get(id)}</Link>;
  const columns: Column<Tie>[] = [
    { key: "from", label: t("network.node"), wide: true, cell: ({ from }) => name(from) },
    {
      key: "kind",
      label: t("network.tie"),
      cell: ({ kind, weight }) =>
        kind === "shared" ? t("network.tie.shared.short", { count: weight }) : sentence(t(`relationship_kind.${kind}`)),
    },
    { key: "to", label: t("network.with"), wide: true, cell: ({ to }) => name(to) },
  ];
  return (
    <Section title={t("network.ties")}>
      <DataTable
        caption={t("network.ties")}
        columns={columns}
        rows={network.links.slice(0, shown)}
        rowKey={({ from, kind, to }) => `${from}${kind}${to}`}
      />
      <MoreButton
        shown={Math.min(shown, network.links.length)}
        more={network.links.length > shown}
        loading={false}
        onMore={() => setShown(shown + rowsAtOnce)}
      />
    </Section>
  );
}
