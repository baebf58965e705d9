// What the palette offers besides records: pages, and acts that this member may do now.
import type { LinkProps } from "@tanstack/react-router";
import { mayAnywhere, mayCreate } from "@/api/me";
import type { Collection, Me } from "@/api/records";
import type { SeenAs } from "@/auth/seeAs";
import { type Locale, type MessageId, sentence, type Translate } from "@/i18n/i18n";
import { links } from "@/links";
import type { IconName } from "../Icon";

/** What the layout around can do for whoever asks. */
export interface Deeds {
  signOut: () => void;
  shortcuts: () => void;
  help: () => void;
  language: () => void;
  scheme: () => void;
  seeAs: (as: SeenAs | undefined) => void;
}

interface Page {
  to: LinkProps;
  label: MessageId;
  icon: IconName;
  exact?: boolean;
  /** Shown to those whose roles let them try this act on anything. */
  act?: "restore" | "deactivate";
  /** Shown to coordinators, with how many wait. */
  queue?: true;
  /** One of the tabs of a page of the menu: found by its name, and not in the menu again. */
  tab?: true;
}

/** The pages of the menu, in its order, and tabs that are looked for by name. */
export const pages: readonly Page[] = [
  { to: links.home(), label: "nav.home", icon: "home", exact: true },
  { to: links.experiments(), label: "nav.experiments", icon: "experiments" },
  { to: links.territories(), label: "nav.territories", icon: "territories" },
  { to: links.stakeholders(), label: "nav.stakeholders", icon: "stakeholders" },
  { to: links.network(), label: "nav.network", icon: "network" },
  { to: links.programmes(), label: "nav.programmes", icon: "programmes" },
  { to: links.themes(), label: "nav.themes", icon: "themes" },
  { to: links.suggestions(), label: "nav.suggestions", icon: "suggestions", queue: true },
  { to: links.bin(), label: "nav.bin", icon: "bin", act: "restore" },
  { to: links.administration(), label: "nav.administration", icon: "lock", act: "deactivate" },
  { to: links.clients(), label: "nav.clients", icon: "keyboard", act: "deactivate", tab: true },
];

/** Those that this member has something to do with. */
export function pagesFor(me: Me | undefined): readonly Page[] {
  return pages.filter(({ act, queue }) => (!act || mayAnywhere(me, act)) && (!queue || coordinates(me)));
}

const coordinates = (me: Me | undefined) => me?.roles.includes("coordinator") ?? false;

interface Action {
  id: string;
  label: MessageId;
  icon: IconName;
  does: LinkProps | ((deeds: Deeds) => void);
}

interface Situation {
  me: Me | undefined;
  locale: Locale;
  scheme: "light" | "dark";
  seen: SeenAs | undefined;
}

/** The acts that may be done now, the most used first. */
export function actions({ me, locale, scheme, seen }: Situation): Action[] {
  const creating = [
    { collection: "experiments", label: "experiments.new", does: links.experimentNew() },
    { collection: "stakeholders", label: "stakeholders.new", does: links.stakeholderNew() },
    { collection: "territories", label: "territories.new", does: links.territoryNew() },
  ] as const;
  const all: (Action | false)[] = [
    seen !== undefined && { id: "back", label: "seeas.back", icon: "back", does: (deeds) => deeds.seeAs(undefined) },
    ...creating.map(
      ({ collection, label, does }) =>
        mayCreate(me, collection as Collection) && { id: label, label, icon: "plus" as const, does },
    ),
    coordinates(me) &&
      seen !== "anonymous" && {
        id: "see-as",
        label: "seeas.anonymous.do",
        icon: "eye",
        does: (deeds) => deeds.seeAs("anonymous"),
      },
    { id: "account", label: "nav.account", icon: "team", does: links.account() },
    (me?.roles.includes("administrator") ?? false) && {
      id: "texts",
      label: "nav.texts",
      icon: "edit",
      does: links.siteTexts(),
    },
    { id: "help", label: "help.open", icon: "help", does: (deeds) => deeds.help() },
    { id: "shortcuts", label: "app.shortcut.help", icon: "keyboard", does: (deeds) => deeds.shortcuts() },
    {
      id: "language",
      label: locale === "fr" ? "app.language.en" : "app.language.fr",
      icon: "language",
      does: (deeds) => deeds.language(),
    },
    {
      id: "scheme",
      label: scheme === "light" ? "app.scheme.dark" : "app.scheme.light",
      icon: scheme === "light" ? "moon" : "sun",
      does: (deeds) => deeds.scheme(),
    },
    { id: "sign-out", label: "app.signout", icon: "signout", does: (deeds) => deeds.signOut() },
  ];
  return all.filter((one): one is Action => one !== false);
}

/** How a kind of record is called, by the list that its collection's kinds are in. */
const lists: Partial<Record<string, string>> = {
  experiments: "nature",
  stakeholders: "stakeholder_kind",
  territories: "scheme",
  phases: "phase_kind",
  involvements: "role",
  relationships: "relationship_kind",
};

export function kindOf(t: Translate, collection: string, kind: string | undefined): string | undefined {
  const list = lists[collection];
  return list && kind ? sentence(t(`${list}.${kind}` as MessageId)) : undefined;
}
