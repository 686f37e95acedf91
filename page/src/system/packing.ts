/** Rectangles laid into a strip, each as far up and then left as it goes. */

import type { Point } from "./geometry";

export interface Size {
  width: number;
  height: number;
}

type Laid = Point & Size;

/** Return upper left corners in the order given, and how large it all is; what is too wide sticks out. */
export function packed(sizes: readonly Size[], width: number): { corners: Point[] } & Size {
  const laid: Laid[] = [];
  for (const size of sizes) laid.push({ ...size, ...freeCorner(size, laid, width) });
  return {
    corners: laid,
    width: Math.max(0, ...laid.map((each) => each.x + each.width)),
    height: Math.max(0, ...laid.map((each) => each.y + each.height)),
  };
}

function freeCorner(size: Size, laid: readonly Laid[], width: number): Point {
  const rising = (values: number[]) => [...new Set(values)].sort((a, b) => a - b);
  const xs = rising([0, ...laid.map((each) => each.x + each.width)]);
  const ys = rising([0, ...laid.map((each) => each.y + each.height)]);
  const fits = ({ x, y }: Point) =>
    (x === 0 || x + size.width <= width) && !laid.some((each) => overlap({ ...size, x, y }, each));
  const corners = ys.flatMap((y) => xs.map((x) => ({ x, y })));
  // Below everything there is always room.
  return corners.find(fits)!;
}

const overlap = (one: Laid, two: Laid): boolean =>
  one.x < two.x + two.width && two.x < one.x + one.width && one.y < two.y + two.height && two.y < one.y + one.height;
