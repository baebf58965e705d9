// A list beside its map, as equals: the same filters, and a list that follows the visible area where one asks for it.
import { lazy, type ReactNode, Suspense } from "react";
import type { Placed } from "@/api/query";
import { Waiting } from "@/ui/States";
import type { ListMapProps } from "./ListMap";
import styles from "./ListWithMap.module.css";

// The cast gives the generic back that `lazy` takes away.
const ListMap = lazy(() => import("./ListMap")) as unknown as <C extends Placed>(props: ListMapProps<C>) => ReactNode;

export function ListWithMap<C extends Placed>({ children, ...map }: ListMapProps<C> & { children: ReactNode }) {
  return (
    <div className={styles.split}>
      <div className={styles.map}>
        <Suspense fallback={<Waiting lines={6} />}>
          <ListMap {...(map as ListMapProps<C>)} />
        </Suspense>
      </div>
      <div className={styles.beside}>{children}</div>
    </div>
  );
}
