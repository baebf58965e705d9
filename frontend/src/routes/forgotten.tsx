// A forgotten password.
import { createFileRoute } from "@tanstack/react-router";
import { atTheDoor } from "@/auth/atTheDoor";
import { Forgotten } from "@/features/joining/Forgotten";

export const Route = createFileRoute("/forgotten")({ beforeLoad: atTheDoor, component: Forgotten });
