// A link that looks like a button: it leads somewhere, so it can be opened in another tab.
import { Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode, Ref } from "react";

type Props = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & {
    children?: ReactNode;
    ref?: Ref<HTMLAnchorElement>;
  };

function Anchor(props: Props) {
  return <Button component="a" {...props} />;
}

export const LinkButton = createLink(Anchor);
