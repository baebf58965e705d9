// Files made on this device: tables as CSV, drawings as SVG.
import { save } from "@/api/download";

export function takeAway(name: string, type: string, content: BlobPart) {
  save({ name, blob: new Blob([content], { type }) });
}

/** A cell: quoted where it must be, and with an apostrophe where a spreadsheet would take it for a formula. */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With a byte order mark, without which Excel takes UTF-8 for the letters of its country. */
export function csvOf(rows: (string | number)[][]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

const copied = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "paint-order",
  "font-size",
  "font-weight",
  "opacity",
];

/** A drawing that stands for itself: with the colours of this screen, a title and the lines under it. */
export function svgOf(drawing: SVGSVGElement, title: string, lines: string[]): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => {
    const style = window.getComputedStyle(originals[index] as Element);
    for (const name of copied) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "role", "href", "data-current"]) element.removeAttribute(name);
  });
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const page = window.getComputedStyle(document.body);
  const text = (words: string, line: number, size: number) => {
    const made = document.createElementNS(copy.namespaceURI, "text");
    made.textContent = words;
    made.setAttribute("x", String(x));
    made.setAttribute("y", String(y + height + 26 + line * 16));
    made.setAttribute("font-size", String(size));
    made.setAttribute("fill", page.color);
    copy.append(made);
  };
  text(title, 0, 15);
  lines.forEach((words, index) => text(words, index + 1, 11));
  copy.setAttribute("viewBox", `${x} ${y} ${width} ${height + 40 + lines.length * 16}`);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", "sans-serif");
  // A style attribute would be refused by the page's policy: the ground is a surface of its own.
  const ground = document.createElementNS(copy.namespaceURI, "rect");
  const whole = { x, y, width, height: height + 40 + lines.length * 16, fill: page.backgroundColor };
  for (const [name, value] of Object.entries(whole)) ground.setAttribute(name, String(value));
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
