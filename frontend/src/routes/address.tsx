// Where the link that confirms a new address leads.
import { createFileRoute } from "@tanstack/react-router";
import { atTheDoor } from "@/auth/atTheDoor";
import { AddressLink } from "@/features/joining/AddressLink";

export const Route = createFileRoute("/address")({
  beforeLoad: atTheDoor,
  component: () => <AddressLink back={false} />,
});
