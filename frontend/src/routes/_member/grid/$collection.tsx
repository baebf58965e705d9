// Any list as a table that is typed in; which one, and its filters, stand in the address.
import { createFileRoute, notFound, useNavigate } from "@tanstack/react-router";
import { experimentSearch } from "@/features/experiments/search";
import { GridRoute } from "@/features/grid/Route";
import { gridSearch, isCollection } from "@/features/grid/search";
import { stakeholderSearch } from "@/features/stakeholders/search";
import { territorySearch } from "@/features/territories/search";
import { bringTexts } from "@/i18n/i18n";

export const Route = createFileRoute("/_member/grid/$collection")({
  validateSearch: (search: Record<string, unknown>): object => search,
  beforeLoad: async ({ params }) => {
    if (!isCollection(params.collection)) throw notFound();
    await bringTexts("account");
  },
  component: Shown,
});

/** The lists that read their own address. */
const parsers: { [collection: string]: (search: Record<string, unknown>) => object } = {
  experiments: experimentSearch,
  stakeholders: stakeholderSearch,
  territories: territorySearch,
};

function Shown() {
  const { collection } = Route.useParams();
  const parse = (search: Record<string, unknown>) => gridSearch(collection, search, parsers[collection]);
  const search = parse(Route.useSearch() as Record<string, unknown>);
  const navigate = useNavigate({ from: Route.fullPath });
  if (!isCollection(collection)) return null;
  return (
    <GridRoute
      collection={collection}
      search={search}
      parse={parse}
      onColumns={(keys) =>
        void navigate({
          search: (former) => ({ ...former, columns: keys.length > 0 ? keys.join(",") : undefined }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
