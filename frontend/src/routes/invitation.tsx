// Where the link of an invitation leads, and from there to a second factor: offered, or asked of who administers.
import { createFileRoute, useRouter } from "@tanstack/react-router";
import { atTheDoor } from "@/auth/atTheDoor";
import { Accept } from "@/features/joining/Accept";
import { links } from "@/links";

export const Route = createFileRoute("/invitation")({ beforeLoad: atTheDoor, component: Invitation });

function Invitation() {
  const router = useRouter();
  return <Accept done={() => void router.navigate({ ...links.secondFactorOffered(), replace: true })} />;
}
