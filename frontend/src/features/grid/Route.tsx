// The page of a collection's table, with the way back to where it was opened.
import { Link } from "@tanstack/react-router";
import type { Collection } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import type { Search } from "@/ui/search";
import { Opened } from "@/ui/views/Opened";
import { ViewsMenu } from "@/ui/views/ViewsMenu";
import { GridPage, type GridSearch } from "./Page";
import { orderOf } from "./search";

interface Props {
  collection: Collection;
  search: GridSearch;
  onColumns: (keys: string[]) => void;
  /** What the address says, as far as the list knows it. */
  parse: (search: Search) => object;
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** The list with the same filters, or the page that the rows hang on. */
function backFrom(collection: Collection, asked: GridSearch) {
  const { columns: _, ...search } = asked;
  const [experiment, stakeholder] = [first(search.experiment), first(search.stakeholder)];
  switch (collection) {
    case "experiments":
    case "stakeholders":
    case "territories":
      return { ...links[collection](), search };
    case "themes":
      return links.themes();
    case "phases":
    case "programmes":
      return links.programmes();
    case "relationships":
      return stakeholder ? links.stakeholder(stakeholder) : links.stakeholders();
    default:
      return experiment ? links.experiment(experiment) : links.experiments();
  }
}

export function GridRoute({ collection, search, onColumns, parse }: Props) {
  const t = useT();
  return (
    <GridPage
      collection={collection}
      search={{ ...search, sort: orderOf(collection) }}
      onColumns={onColumns}
      views={<ViewsMenu collection={collection} search={search} layout="grid" />}
      opened={<Opened collection={collection} saved={search.saved as string | undefined} parse={parse} />}
      back={<Link {...backFrom(collection, search)}>{t("grid.back")}</Link>}
    />
  );
}
