// Within the palette: what was looked at last, pages, acts, and whatever the service finds, misspelt or not.
import { useComputedColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type LinkProps, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "@/api/me";
import type { Collection } from "@/api/records";
import { type SearchAnswer, searchOptions } from "@/api/search";
import { useSeenAs } from "@/auth/seeAs";
import { type MessageId, type Translate, useLocale, useT } from "@/i18n/i18n";
import { links, recordLink } from "@/links";
import type { IconName } from "../Icon";
import { actions, type Deeds, kindOf, pagesFor } from "./commands";
import { type Command, CommandList, type Group } from "./CommandList";
import { recentOf } from "./recent";

type Go = (to: LinkProps) => () => void;

const icons: Partial<Record<string, IconName>> = {
  experiments: "experiments",
  territories: "territories",
  stakeholders: "stakeholders",
  programmes: "programmes",
  themes: "themes",
  phases: "programmes",
  relationships: "network",
  involvements: "team",
};

/** As names are compared: without accents and case. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** The list of a collection with this search; those without one show everything anyway. */
function listLink(collection: string, q: string): LinkProps | undefined {
  if (collection === "experiments") return { ...links.experiments(), search: { q } };
  if (collection === "territories") return { ...links.territories(), search: { q } };
  if (collection === "stakeholders") return { ...links.stakeholders(), search: { q } };
  return undefined;
}

/** The page on which a hit is shown: its own, or that of the record it hangs on. */
function pageOf(collection: string, id: string, within?: { collection: string; id: string }): LinkProps | undefined {
  if (collection === "themes") return links.themes();
  return recordLink((within?.collection ?? collection) as Collection, within?.id ?? id);
}

function found(answer: SearchAnswer, q: string, t: Translate, go: Go): Group[] {
  return answer.groups.map(({ collection, items, more }) => {
    const icon = icons[collection] ?? "arrow";
    const commands = items.flatMap(({ id, title, kind, within, snippet }): Command[] => {
      const to = pageOf(collection, id, within);
      const called = kindOf(t, collection, kind);
      // What hangs on a record and has no name of its own is called by its kind.
      const name = title === kind && called ? called : title;
      const detail = [name === called ? undefined : called, within?.title].filter(Boolean).join(" · ");
      return to ? [{ id: `${collection}-${id}`, title: name, detail, snippet, icon, run: go(to) }] : [];
    });
    const rest = more ? listLink(collection, q) : undefined;
    if (rest) commands.push({ id: `${collection}-more`, title: t("palette.more"), icon: "arrow", run: go(rest) });
    return { id: collection, title: t(`collection.${collection}` as MessageId), commands };
  });
}

export default function Finder({ close, deeds }: { close: () => void; deeds: Deeds }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const me = useMe();
  const seen = useSeenAs();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const [text, setText] = useState("");
  const typed = text.trim();
  const [asked] = useDebouncedValue(typed, 150);
  const search = useQuery(searchOptions(asked));
  // An answer to what stood there a moment ago is not shown under what stands there now.
  const settled = asked === typed;
  const answer = settled && typed !== "" ? search.data : undefined;
  const busy = typed.length > 1 && (!settled || search.isFetching);
  const failed = settled && search.isError;

  const go: Go = (to) => () => {
    close();
    void navigate(to);
  };
  const matching = ({ title }: Command) => plain(title).includes(plain(typed));
  const recent = recentOf(me?.id ?? "").flatMap(({ collection, id, title }): Command[] => {
    const to = recordLink(collection, id);
    return to ? [{ id, title, icon: icons[collection] ?? "clock", run: go(to) }] : [];
  });
  const places = pagesFor(me).map(({ to, label, icon }) => ({ id: label, title: t(label), icon, run: go(to) }));
  const acts = actions({ me, locale, scheme, seen }).map(({ id, label, icon, does }) => ({
    id,
    title: t(label),
    icon,
    run: typeof does === "function" ? () => (close(), does(deeds)) : go(does),
  }));
  const groups: Group[] = [
    { id: "recent", title: t("palette.recent"), commands: typed === "" ? recent : [] },
    { id: "pages", title: t("palette.pages"), commands: places.filter(matching) },
    ...(answer ? found(answer, typed, t, go) : []),
    { id: "actions", title: t("palette.actions"), commands: acts.filter(matching) },
  ].filter((group) => group.commands.length > 0);
  const count = groups.reduce((sum, group) => sum + group.commands.length, 0);

  const corrected = answer?.corrected;
  const nothing = !busy && !failed && count === 0 ? t("picker.nothing", { text: typed }) : undefined;
  const note = failed ? t("palette.failed") : corrected ? t("palette.corrected", { text: corrected }) : nothing;
  const told = busy || typed === "" ? "" : [note, count > 0 && t("picker.found", { count })].filter(Boolean).join(" ");
  return (
    <CommandList label={t("palette.label")} text={text} onText={setText} groups={groups} busy={busy} note={note} told={told} />
  );
}
