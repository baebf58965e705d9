// Where the link that brings the former address back leads.
import { createFileRoute } from "@tanstack/react-router";
import { atTheDoor } from "@/auth/atTheDoor";
import { AddressLink } from "@/features/joining/AddressLink";

export const Route = createFileRoute("/address-back")({
  beforeLoad: atTheDoor,
  component: () => <AddressLink back />,
});
