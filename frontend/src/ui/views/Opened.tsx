// The view that a list was opened with, when it was opened with one: nothing of it is fetched otherwise.
import { lazy, Suspense } from "react";
import type { Collection } from "@/api/records";
import { bringTexts } from "@/i18n/i18n";
import type { Search } from "../search";

const SavedView = lazy(() => bringTexts("account").then(() => import("./SavedView")));

interface Props {
  collection: Collection;
  saved: string | undefined;
  parse: (search: Search) => object;
}

export function Opened({ collection, saved, parse }: Props) {
  if (!saved) return null;
  return (
    <Suspense>
      <SavedView collection={collection} saved={saved} parse={parse} />
    </Suspense>
  );
}
