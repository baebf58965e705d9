// Does what cannot be taken back; it says so by its colour too.
import { Button, type ButtonProps } from "@mantine/core";
import type { ComponentPropsWithoutRef } from "react";
import styles from "./DangerButton.module.css";

type Props = Omit<ButtonProps & ComponentPropsWithoutRef<"button">, "className">;

export function DangerButton(props: Props) {
  return <Button className={styles.danger} {...props} />;
}
