// A page that could not be prepared: trying again prepares it again, not only draws it again.
import { useRouter } from "@tanstack/react-router";
import { Failed } from "./States";

export function RouteFailed({ error }: { error: unknown }) {
  const router = useRouter();
  return <Failed error={error} retry={() => void router.invalidate()} />;
}
