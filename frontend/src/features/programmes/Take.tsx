// Takes the picture away as an SVG of its own: with the colours that it is seen in.
import { Button } from "@mantine/core";
import type { RefObject } from "react";
import { useT } from "@/i18n/i18n";
import { save } from "./save";

const kept = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "font-size", "font-weight", "font-family"];

/** A stylesheet does not travel with the file: what it says is written on each element. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [index, element] of originals.entries()) {
    const style = window.getComputedStyle(element);
    const target = copies[index];
    target?.removeAttribute("class");
    for (const name of kept) target?.setAttribute(name, style.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

export function Take({ svg, name }: { svg: RefObject<SVGSVGElement | null>; name: string }) {
  const t = useT();
  const take = () => {
    if (svg.current) save(`${name}.svg`, "image/svg+xml", standalone(svg.current));
  };
  return (
    <Button variant="subtle" size="compact-md" h={36} onClick={take}>
      {t("programmes.timeline.svg")}
    </Button>
  );
}
