// Before anything else of an administrator: a second factor, for who has shown none.
import { createFileRoute, redirect, useRouter } from "@tanstack/react-router";
import { meOptions } from "@/api/me";
import { session } from "@/auth/current";
import { SecondFactorDue } from "@/features/account/SecondFactorDue";
import { bringTexts } from "@/i18n/i18n";
import { links } from "@/links";
import { RouteFailed } from "@/ui/RouteFailed";
import { pathWithin } from "@/ui/search";

export const Route = createFileRoute("/second-factor")({
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: pathWithin(search.to) }),
  beforeLoad: async ({ search, context }) => {
    await session.start();
    if (session.status() === "anonymous") throw redirect({ ...links.signIn(search.to), replace: true });
    const { me } = await context.cache.ensureQueryData(meOptions);
    if (!me.second_factor_due) throw redirect({ href: search.to ?? "/", replace: true });
    await bringTexts("account");
  },
  component: Due,
  errorComponent: ({ error }) => (
    <main>
      <RouteFailed error={error} />
    </main>
  ),
});

function Due() {
  const router = useRouter();
  const { to } = Route.useSearch();
  const { cache } = Route.useRouteContext();
  const go = async () => {
    await cache.fetchQuery({ ...meOptions, staleTime: 0 });
    await router.navigate({ href: to ?? "/", replace: true });
  };
  const leave = async () => {
    await session.signOut();
    await router.navigate({ ...links.signIn(to), replace: true });
    cache.clear();
  };
  return <SecondFactorDue done={() => void go()} leave={() => void leave()} />;
}
