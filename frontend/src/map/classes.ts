// The classes of a choropleth: few, each with about as many areas, and bounds that are whole numbers.

/** The upper bound of each class, the smallest first; areas without any have no class. */
export function boundsOf(counts: readonly number[], most = 5): number[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= most) return distinct;
  const uppers = Array.from(
    { length: most },
    (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / most) - 1],
  );
  return [...new Set(uppers)].filter((upper): upper is number => upper !== undefined);
}

/** Which of five steps from pale to full each class is drawn in: few classes lie far apart. */
const steps: Record<number, readonly number[]> = {
  1: [4],
  2: [2, 5],
  3: [2, 4, 5],
  4: [1, 3, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** The step of a count, 0 for none. */
export function stepOf(count: number, bounds: readonly number[]): number {
  return steps[bounds.length]?.[classOf(count, bounds) - 1] ?? 0;
}

/** From 1; 0 for none. */
export function classOf(count: number, bounds: readonly number[]): number {
  return count > 0 ? bounds.findIndex((upper) => count <= upper) + 1 : 0;
}

/** The smallest and largest count that there is in each class. */
export function rangesOf(counts: readonly number[], bounds: readonly number[]): [number, number][] {
  return bounds.map((upper, index) => {
    const own = counts.filter((count) => classOf(count, bounds) === index + 1);
    return [Math.min(upper, ...own), upper];
  });
}
