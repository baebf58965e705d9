// The router: addresses under /app/, filters as plain query parameters, places in lists found again on "back".
import type { QueryClient } from "@tanstack/react-query";
import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { routeTree } from "./routeTree.gen";
import { parseSearch, stringifySearch } from "./ui/search";
import { RouteFailed } from "./ui/RouteFailed";
import { NotFound, Waiting } from "./ui/States";

export function createAppRouter(cache: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: "/app",
    context: { cache },
    history,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: () => <Waiting />,
    defaultNotFoundComponent: () => <NotFound />,
    defaultErrorComponent: ({ error }) => <RouteFailed error={error} />,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
