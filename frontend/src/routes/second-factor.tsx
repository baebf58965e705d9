// A second factor before anything else: due of an administrator who has shown none, offered to who has just come.
import type { QueryClient } from "@tanstack/react-query";
import { createFileRoute, redirect, useRouter } from "@tanstack/react-router";
import { meOptions } from "@/api/me";
import { session } from "@/auth/current";
import { factorsOptions } from "@/features/account/queries";
import { SecondFactorDue } from "@/features/account/SecondFactorDue";
import { bringTexts } from "@/i18n/i18n";
import { links } from "@/links";
import { RouteFailed } from "@/ui/RouteFailed";
import { pathWithin } from "@/ui/search";

export const Route = createFileRoute("/second-factor")({
  validateSearch: (search: Record<string, unknown>): { to?: string; offered?: true } => ({
    to: pathWithin(search.to),
    ...(search.offered === true && { offered: true }),
  }),
  beforeLoad: async ({ search, context }) => {
    await session.start();
    if (session.status() === "anonymous") throw redirect({ ...links.signIn(search.to), replace: true });
    const { me } = await context.cache.ensureQueryData(meOptions);
    const offered = search.offered && !(await hasFactor(context.cache));
    if (!me.second_factor_due && !offered) throw redirect({ href: search.to ?? "/", replace: true });
    await bringTexts("account");
    return { me };
  },
  component: Due,
  errorComponent: ({ error }) => (
    <main>
      <RouteFailed error={error} />
    </main>
  ),
});

async function hasFactor(cache: QueryClient): Promise<boolean> {
  const { totp_since, passkeys } = await cache.ensureQueryData(factorsOptions);
  return totp_since !== undefined || passkeys.length > 0;
}

function Due() {
  const { me } = Route.useRouteContext();
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
  return <SecondFactorDue due={me.second_factor_due} done={() => void go()} leave={() => void leave()} />;
}
