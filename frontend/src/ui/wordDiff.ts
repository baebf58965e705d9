// What changed between two texts, word by word, so that a history can be read.

export interface Piece {
  kind: "same" | "gone" | "new";
  text: string;
}

const limit = 600;

function words(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** How many words two texts begin with alike. */
function alike(a: string[], b: string[]): number {
  const differs = a.findIndex((word, index) => word !== b[index]);
  return differs < 0 ? a.length : differs;
}

/** Longest common subsequence of what lies between a common beginning and end; when that is too long, it is shown whole. */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)];
  const start = alike(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const end = alike([...restA].reverse(), [...restB].reverse());
  const [midA, midB] = [restA.slice(0, restA.length - end), restB.slice(0, restB.length - end)];
  const long = midA.length > limit || midB.length > limit;
  const same = (some: string[]): Piece[] => some.map((text) => ({ kind: "same", text }));
  const between: Piece[] = long
    ? [
        { kind: "gone", text: midA.join("") },
        { kind: "new", text: midB.join("") },
      ]
    : trace(midA, midB, lengths(midA, midB));
  return joined([...same(a.slice(0, start)), ...between, ...same(a.slice(a.length - end))]);
}

function lengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] as number[];
      const below = table[i + 1] as number[];
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function trace(a: string[], b: string[], table: number[][]): Piece[] {
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ kind: "same", text: a[i] ?? "" });
      i++;
      j++;
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) {
      pieces.push({ kind: "gone", text: a[i++] ?? "" });
    } else {
      pieces.push({ kind: "new", text: b[j++] ?? "" });
    }
  }
  for (; i < a.length; i++) pieces.push({ kind: "gone", text: a[i] ?? "" });
  for (; j < b.length; j++) pieces.push({ kind: "new", text: b[j] ?? "" });
  return pieces;
}

/** Changes that only a blank keeps apart become one: "an old mill" → "a new farm" reads better than word for word. */
function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  let [gone, fresh] = ["", ""];
  const settle = () => {
    if (gone) out.push({ kind: "gone", text: gone });
    if (fresh) out.push({ kind: "new", text: fresh });
    [gone, fresh] = ["", ""];
  };
  for (const [index, piece] of pieces.entries()) {
    const between = piece.kind === "same" && (gone || fresh) && pieces[index + 1] && pieces[index + 1]?.kind !== "same";
    if (piece.kind === "gone") gone += piece.text;
    else if (piece.kind === "new") fresh += piece.text;
    else if (between && piece.text.trim() === "") {
      gone += piece.text;
      fresh += piece.text;
    } else {
      settle();
      const last = out.at(-1);
      if (last?.kind === "same") last.text += piece.text;
      else out.push({ ...piece });
    }
  }
  settle();
  return out;
}
