// Which rows of a list are chosen: some by their ids, or all that its filters find; another query lets go of them.
import { useMemo, useState } from "react";
import type { Choice } from "../DataTable";

export interface Selection {
  ids: ReadonlySet<string>;
  /** All that the list finds, whether it is shown or not. */
  all: boolean;
  toggle: (id: string) => void;
  /** Chooses these rows, or lets go of them when all of them were chosen. */
  toggleShown: (ids: string[]) => void;
  takeAll: () => void;
  clear: () => void;
}

interface State {
  query: string;
  ids: ReadonlySet<string>;
  all: boolean;
}

/** How the rows of a table are chosen. */
export function choiceOf<Row>({ ids, all, toggle }: Selection, nameOf: (row: Row) => string): Choice<Row> {
  return { chosen: (id) => all || ids.has(id), toggle, nameOf };
}

const none: ReadonlySet<string> = new Set();

export function useSelection(query: string): Selection {
  const [state, setState] = useState<State>({ query, ids: none, all: false });
  const { ids, all } = state.query === query ? state : { ids: none, all: false };
  return useMemo(() => {
    const set = (next: Iterable<string>, whole = false) => setState({ query, ids: new Set(next), all: whole });
    return {
      ids,
      all,
      toggle: (id) => set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]),
      toggleShown: (shown) => set(shown.every((id) => ids.has(id)) ? [] : [...ids, ...shown]),
      takeAll: () => set(ids, true),
      clear: () => set([]),
    };
  }, [query, ids, all]);
}
