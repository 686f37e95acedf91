/** Where the dots of a quantile dot plot lie: in stacks, left to right, bottom up. */

export interface Dot {
  value: number;
  /** Centre of its stack, in the unit of the values. */
  x: number;
  /** Its place in the stack, from 0. */
  level: number;
}

/** Stack values in bins of `width`; the bins are laid so that 0 is a border between two. */
export function stackDots(values: readonly number[], width: number): Dot[] {
  const heights = new Map<number, number>();
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const bin = Math.floor(value / width);
      const level = heights.get(bin) ?? 0;
      heights.set(bin, level + 1);
      return { value, x: (bin + 0.5) * width, level };
    });
}

/** How many of the values lie at or beyond a threshold, away from zero. */
export function countBeyond(values: readonly number[], threshold: number): number {
  return values.filter((value) => (threshold >= 0 ? value >= threshold : value <= threshold)).length;
}
