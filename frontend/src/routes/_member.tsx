// Everything behind the sign-in: who is there is known before any page is drawn.
import { useQueryClient } from "@tanstack/react-query";
import { createFileRoute, Outlet, redirect, useRouter } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { meOptions } from "@/api/me";
import { isProblem } from "@/api/problem";
import { session } from "@/auth/current";
import { seeAs, useSeenAs } from "@/auth/seeAs";
import { SessionEnded } from "@/auth/SessionEnded";
import { useSessionStatus } from "@/auth/status";
import { RouteFailed } from "@/ui/RouteFailed";
import { AppLayout } from "@/ui/layout/AppLayout";
import { links } from "@/links";

/** Where one is led after the door; to the first page nobody has to be led. */
const returnTo = (href: string) => (href === "/" ? undefined : href);

export const Route = createFileRoute("/_member")({
  beforeLoad: async ({ location }) => {
    await session.start();
    if (session.status() === "anonymous") throw redirect({ ...links.signIn(returnTo(location.href)), replace: true });
  },
  // Asked beside what the page itself asks, and awaited before it is drawn.
  loader: async ({ location, context }) => {
    const { me } = await context.cache.ensureQueryData(meOptions);
    if (me.second_factor_due) throw redirect({ ...links.secondFactor(returnTo(location.href)), replace: true });
  },
  // Whoever comes back signs in anew, perhaps as somebody else.
  gcTime: 0,
  component: Member,
  errorComponent: ({ error }) => (
    <main>
      <RouteFailed error={error} />
    </main>
  ),
});

/**
 * Whether this is the first page of a visit: the house is drawn first, then the page in pieces of time between which
 * the browser answers. One that is come back to needs its height at once, for the place where one was; one that follows
 * the sign-in, its title, for the focus.
 */
function useFirstVisit(): boolean {
  const router = useRouter();
  const [first] = useState(() => {
    const [visit] = window.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return visit?.type === "navigate" && router.state.resolvedLocation === undefined;
  });
  return first;
}

function Member() {
  const router = useRouter();
  const cache = useQueryClient();
  const status = useSessionStatus();
  const seen = useSeenAs();
  const furnished = useDeferredValue(true, !useFirstVisit());
  useEffect(() => {
    if (status !== "anonymous") return;
    seeAs.set(undefined);
    // Nothing of what the server told this member stays in memory for the next one.
    void router.navigate({ ...links.signIn(), replace: true }).then(() => cache.clear());
  }, [status, router, cache]);
  useEffect(
    () =>
      cache.getQueryCache().subscribe(({ query }) => {
        // Made an administrator meanwhile: a second factor comes first, as at the next sign-in.
        if (!isProblem(query.state.error, 403) || query.state.error.code !== "second_factor_due") return;
        cache.clear();
        void router.invalidate();
      }),
    [router, cache],
  );
  return (
    <AppLayout>
      {furnished && <Outlet key={seen} />}
      <SessionEnded />
    </AppLayout>
  );
}
