// Between a record and the values of its form: nothing is empty text or an empty list, and only differences are sent.

export type Values = Record<string, unknown>;
type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Empty text, empty lists and objects of such become undefined; texts lose the blanks around them. */
export function tidy(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (!isPlain(value)) return value;
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, tidy(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

export function same(a: unknown, b: unknown): boolean {
  const [left, right] = [tidy(a), tidy(b)];
  if (isPlain(left) && isPlain(right)) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].every((name) => same(left[name], right[name]));
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => same(item, right[index]));
  }
  return left === right;
}

/** The values of a form as the body of a creation. */
export function bodyOf(values: Values): Plain {
  return (tidy(values) ?? {}) as Plain;
}

/** The merge patch (RFC 7396) that leads from the record that was read to what the form says. */
export function patchOf(base: Plain, values: Values): Plain {
  const patch: Plain = {};
  for (const [name, value] of Object.entries(values)) {
    if (same(base[name], value)) continue;
    const wanted = tidy(value);
    const former = base[name];
    patch[name] =
      isPlain(wanted) && isPlain(former) ? patchOf(former, { ...cleared(former), ...wanted }) : (wanted ?? null);
  }
  return patch;
}

function cleared(former: Plain): Plain {
  return Object.fromEntries(Object.keys(former).map((name) => [name, undefined]));
}

/** The values of a form for a record: what the record lacks is filled from the empty form. */
export function valuesOf<V extends Values>(empty: V, record: object | undefined): V {
  if (!record) return empty;
  const known = record as Plain;
  const entries = Object.entries(empty).map(([name, blank]) => {
    const value = known[name] ?? undefined;
    if (value === undefined) return [name, blank];
    if (isPlain(blank) && isPlain(value)) return [name, { ...blank, ...value }];
    if (typeof blank === "string" && typeof value === "number") return [name, String(value)];
    return [name, value];
  });
  return Object.fromEntries(entries) as V;
}

/** A field on which two people differ, or which only one of them changed. */
export interface Difference {
  name: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both changed it, and not alike: somebody must choose. */
  contested: boolean;
}

/** Compares three states of a record: as I read it, as I want it, as somebody else left it meanwhile. */
export function differences(base: Plain, mine: Values, theirs: Plain): Difference[] {
  return Object.keys(mine)
    .filter((name) => !same(mine[name], theirs[name]))
    .map((name) => {
      const [iChanged, theyChanged] = [!same(base[name], mine[name]), !same(base[name], theirs[name])];
      return { name, base: base[name], mine: mine[name], theirs: theirs[name], contested: iChanged && theyChanged };
    });
}
