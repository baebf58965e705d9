// The root of all pages.
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";

export const Route = createRootRouteWithContext<{ cache: QueryClient }>()({
  component: () => <Outlet />,
});
