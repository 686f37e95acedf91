/** Boxes moved off each other, as little as that takes. */

import type { Box } from "./geometry";

/** Free space between two names, in points: an arrow and its sign fit in. */
const GAP = { x: 34, y: 30 };
const ROUNDS = 120;

/** Push overlapping boxes apart along the axis on which they overlap least, half each. */
export function pushedApart(boxes: readonly Box[]): Box[] {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let pushed = false;
    for (const [at, one] of moved.entries())
      for (let other = at + 1; other < moved.length; other += 1) pushed = push(one, moved[other]!) || pushed;
    if (!pushed) break;
  }
  return moved;
}

function push(one: Box, two: Box): boolean {
  const x = (one.width + two.width) / 2 + GAP.x - Math.abs(two.x - one.x);
  const y = (one.height + two.height) / 2 + GAP.y - Math.abs(two.y - one.y);
  if (x <= 0.01 || y <= 0.01) return false;
  const axis = x < y ? "x" : "y";
  const way = (two[axis] >= one[axis] ? 1 : -1) * (Math.min(x, y) / 2);
  one[axis] -= way;
  two[axis] += way;
  return true;
}
