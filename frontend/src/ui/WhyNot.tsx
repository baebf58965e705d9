// A button that cannot be used, and says why to everybody: not on hover only, and reachable by the keyboard.
import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useSeenAs } from "@/auth/seeAs";
import styles from "./WhyNot.module.css";

export function WhyNot({ label, why, icon }: { label: string; why: string; icon?: ReactNode }) {
  const id = useId();
  // Who looks as somebody else changes nothing anyway: there is no button to explain.
  const seen = useSeenAs();
  if (seen) return null;
  return (
    <span className={styles.box}>
      <Button variant="default" data-disabled aria-disabled="true" aria-describedby={id} leftSection={icon}>
        {label}
      </Button>
      <small id={id}>{why}</small>
    </span>
  );
}
