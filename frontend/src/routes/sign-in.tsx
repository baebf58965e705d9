// The way in, and back to where one was going.
import { createFileRoute, redirect, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { session } from "@/auth/current";
import { stepInHash } from "@/auth/providers";
import { SignInPage } from "@/auth/SignInPage";
import { bringTexts } from "@/i18n/i18n";
import { pathWithin, textIn } from "@/ui/search";

interface Search {
  to?: string;
  /** Back from a provider, signed in. */
  from?: "elsewhere";
  /** Back from a provider, and not. */
  problem?: string;
}

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search: Record<string, unknown>): Search => ({
    to: pathWithin(search.to),
    from: search.from === "elsewhere" ? "elsewhere" : undefined,
    problem: textIn(search.problem, 64),
  }),
  beforeLoad: async ({ search }) => {
    await session.start();
    if (search.from) await session.takeUp();
    if (session.status() === "member") throw redirect({ href: search.to ?? "/", replace: true });
    if (search.problem) await bringTexts("account");
  },
  component: SignIn,
});

function SignIn() {
  const router = useRouter();
  const { to, problem } = Route.useSearch();
  const [waiting] = useState(() => stepInHash(window.location.hash));
  useEffect(() => {
    // Nobody finds it in the history.
    if (waiting) window.history.replaceState(window.history.state, "", window.location.pathname);
  }, [waiting]);
  const go = () => void router.navigate({ href: to ?? "/", replace: true });
  return <SignInPage done={go} to={to} waiting={waiting} problem={problem} />;
}
