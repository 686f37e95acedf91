/** Python counts a text in code points, the browser in UTF-16 units: an emoji is one, and two. */

export class Offsets {
  /** Code points at which a surrogate pair stands, in order. */
  private readonly pairs: number[] = [];

  constructor(text: string) {
    let point = 0;
    for (let unit = 0; unit < text.length; unit += 1, point += 1) {
      if (text.codePointAt(unit)! > 0xffff) {
        this.pairs.push(point);
        unit += 1;
      }
    }
  }

  /** From code points to UTF-16 units. */
  toUnits(point: number): number {
    return point + this.pairsBefore(point);
  }

  /** From UTF-16 units to code points; inside a pair counts as before it. */
  toPoints(unit: number): number {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pairs[middle]! + middle + 2 <= unit) low = middle + 1;
      else high = middle;
    }
    return Math.min(unit - low, this.pairs[low] ?? Number.POSITIVE_INFINITY);
  }

  private pairsBefore(point: number): number {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pairs[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
