// Where the link to another password leads.
import { createFileRoute } from "@tanstack/react-router";
import { atTheDoor } from "@/auth/atTheDoor";
import { NewPassword } from "@/features/joining/NewPassword";

export const Route = createFileRoute("/new-password")({ beforeLoad: atTheDoor, component: NewPassword });
