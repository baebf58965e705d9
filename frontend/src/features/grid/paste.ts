// Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around what has line breaks.

/** The rows of a block. A quote inside a quoted cell is doubled; the line end after the last row makes no row. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let at = 0;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell);
    cell = "";
  };
  while (at < text.length) {
    const quoted = cell === "" && text[at] === '"' ? quotedCell(text, at) : undefined;
    if (quoted) {
      cell = quoted.text;
      at = quoted.end;
      continue;
    }
    const character = text[at];
    if (character === "\t") endCell();
    else if (character === "\n" || character === "\r") {
      endCell();
      if (character === "\r" && text[at + 1] === "\n") at += 1;
      if (at + 1 < text.length) rows.push([]);
      at += 1;
      continue;
    } else cell += character;
    at += 1;
  }
  if (cell !== "" || !/[\n\r]$/.test(text)) endCell();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** A quoted cell that ends where a cell may end; otherwise the quote is a part of the text: `"Le Pré" en fête`. */
function quotedCell(text: string, start: number): { text: string; end: number } | undefined {
  let inside = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      inside += text[at];
      continue;
    }
    if (text[at + 1] === '"') {
      inside += '"';
      at += 1;
      continue;
    }
    const after = text[at + 1];
    return after === undefined || /[\t\n\r]/.test(after) ? { text: inside, end: at + 1 } : undefined;
  }
  return undefined;
}

/** A block as spreadsheets take it. */
export function writeBlock(rows: string[][]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
