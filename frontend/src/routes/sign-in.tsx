// The way in, and back to where one was going.
import { createFileRoute, redirect, useRouter } from "@tanstack/react-router";
import { session } from "@/auth/current";
import { SignInPage } from "@/auth/SignInPage";
import { textIn } from "@/ui/search";

/** Only a path of this program: an address elsewhere in `to` would be an open door. */
function within(to: unknown): string | undefined {
  const path = textIn(to, 2000);
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : undefined;
}

export const Route = createFileRoute("/sign-in")({
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: within(search.to) }),
  beforeLoad: async ({ search }) => {
    await session.start();
    if (session.status() === "member") throw redirect({ href: search.to ?? "/", replace: true });
  },
  component: SignIn,
});

function SignIn() {
  const router = useRouter();
  const { to } = Route.useSearch();
  return <SignInPage done={() => void router.navigate({ href: to ?? "/", replace: true })} />;
}
