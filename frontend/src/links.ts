// Every address of the SPA, in one typed place: a link that leads nowhere does not compile.
import { linkOptions } from "@tanstack/react-router";
import type { Collection } from "@/api/records";

/** Communes inside of a territory. */
interface TerritoriesInside {
  territory: string[];
  scheme: "insee-commune"[];
}

export const links = {
  home: () => linkOptions({ to: "/" }),
  signIn: (to?: string) => linkOptions({ to: "/sign-in", search: { to } }),
  secondFactor: (to?: string) => linkOptions({ to: "/second-factor", search: { to } }),
  secondFactorOffered: () => linkOptions({ to: "/second-factor", search: { offered: true } }),
  account: () => linkOptions({ to: "/account" }),
  experiments: () => linkOptions({ to: "/experiments" }),
  experimentsOf: (filter: { territory?: string; stakeholder?: string; theme?: string; phase?: string }) =>
    linkOptions({
      to: "/experiments",
      search: Object.fromEntries(Object.entries(filter).map(([name, id]) => [name, [id]])),
    }),
  experiment: (id: string) => linkOptions({ to: "/experiments/$id", params: { id } }),
  experimentEdit: (id: string, suggestion?: string) =>
    linkOptions({ to: "/experiments/$id/edit", params: { id }, search: { suggestion } }),
  experimentNew: () => linkOptions({ to: "/experiments/new" }),
  territories: () => linkOptions({ to: "/territories" }),
  territory: (id: string) => linkOptions({ to: "/territories/$id", params: { id } }),
  territoriesIn: (id: string) =>
    linkOptions({ to: "/territories", search: { territory: [id], scheme: ["insee-commune"] } as TerritoriesInside }),
  territoryEdit: (id: string, suggestion?: string) =>
    linkOptions({ to: "/territories/$id/edit", params: { id }, search: { suggestion } }),
  territoryNew: () => linkOptions({ to: "/territories/new" }),
  stakeholders: () => linkOptions({ to: "/stakeholders" }),
  stakeholdersOf: (filter: { territory?: string }) =>
    linkOptions({ to: "/stakeholders", search: filter.territory ? { territory: [filter.territory] } : {} }),
  stakeholder: (id: string) => linkOptions({ to: "/stakeholders/$id", params: { id } }),
  stakeholderEdit: (id: string, suggestion?: string) =>
    linkOptions({ to: "/stakeholders/$id/edit", params: { id }, search: { suggestion } }),
  network: (filter: object = {}) => {
    const { view: _, bbox: __, sort: ___, ...search } = filter as Record<string, unknown>;
    return linkOptions({ to: "/network", search });
  },
  networkAround: (id: string) => linkOptions({ to: "/network", search: { around: id } }),
  stakeholderNew: () => linkOptions({ to: "/stakeholders/new" }),
  stakeholderDuplicates: () => linkOptions({ to: "/stakeholders/duplicates" }),
  programmes: () => linkOptions({ to: "/programmes" }),
  themes: () => linkOptions({ to: "/themes" }),
  bin: () => linkOptions({ to: "/bin" }),
  forgotten: () => linkOptions({ to: "/forgotten" }),
  administration: () => linkOptions({ to: "/administration" }),
  members: () => linkOptions({ to: "/administration/members" }),
  outbox: () => linkOptions({ to: "/administration/outbox" }),
  suggestions: () => linkOptions({ to: "/suggestions" }),
  suggestion: (id: string) => linkOptions({ to: "/suggestions/$id", params: { id } }),
  siteTexts: () => linkOptions({ to: "/administration/texts" }),
  /** A list as a table that is typed in, with the filters that it has. */
  grid: (collection: Collection, filter: object = {}) => {
    const { view: _, bbox: __, sort: ___, ...search } = filter as { [name: string]: string | string[] | undefined };
    return linkOptions({ to: "/grid/$collection", params: { collection }, search: search as object });
  },
  clients: () => linkOptions({ to: "/administration/clients" }),
  client: (id: string) => linkOptions({ to: "/administration/clients/$id", params: { id } }),
  requests: () => linkOptions({ to: "/administration/requests" }),
  retention: () => linkOptions({ to: "/administration/retention" }),
};

/** The page of a record of any collection that has pages. */
export function recordLink(collection: Collection, id: string) {
  if (collection === "experiments") return links.experiment(id);
  if (collection === "territories") return links.territory(id);
  if (collection === "stakeholders") return links.stakeholder(id);
  if (collection === "programmes" || collection === "phases") return links.programmes();
  return undefined;
}
