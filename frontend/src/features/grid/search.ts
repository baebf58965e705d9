// What the address of a table says: the collection's filters, the columns, and the view that it was opened with.
import { fields } from "@/api/fields";
import type { Collection } from "@/api/records";
import { idsIn, textIn } from "@/ui/search";
import type { GridSearch } from "./Page";

/** The filters of each collection's list, as its address has them. */
const filters: { [C in Collection]?: readonly string[] } = {
  experiments: ["stage", "nature", "theme", "territory", "stakeholder", "phase"],
  stakeholders: ["kind", "category", "form", "agrement", "territory", "territory_level", "network_member"],
  territories: ["scheme", "territory"],
  themes: ["broader"],
  relationships: ["stakeholder", "from", "to", "kind"],
  involvements: ["experiment", "stakeholder", "role"],
  hypotheses: ["experiment", "status"],
  phases: ["programme", "kind", "status"],
  programmes: ["status"],
};

/** An order that does not change while one types: never by the last change, by creation unless it is said here. */
const orders: { [C in Collection]?: string } = {
  experiments: "title",
  stakeholders: "title",
  territories: "title",
  themes: "title",
  phases: "position",
  programmes: "title",
  hypotheses: "position",
};

export function isCollection(name: string): name is Collection {
  return name in fields;
}

/** `parse` is the list's own reading of its address, where it has one: it knows which words there are. */
export function gridSearch(
  collection: string,
  address: Record<string, unknown>,
  parse: (search: Record<string, unknown>) => object = (search) => search,
): GridSearch {
  if (!isCollection(collection)) return {};
  const { columns: wanted, saved } = address;
  const search = parse(address) as Record<string, unknown>;
  const said: GridSearch = { q: textIn(search.q) };
  for (const name of filters[collection] ?? []) {
    const values = [search[name]].flat().filter((one): one is string => typeof one === "string" && one !== "");
    if (values.length > 0) said[name] = values;
  }
  const columns = textIn(wanted, 2_000)?.split(",");
  return { ...said, columns: columns && columns.length > 0 ? columns : undefined, saved: idsIn(saved)?.[0] };
}

export function orderOf(collection: Collection): string {
  return orders[collection] ?? "created_at";
}
