/** Fitting the system into its pane: what hangs together stays together, and names stay readable. */

import { pushedApart } from "./apart";
import type { Box, Point } from "./geometry";
import { packed, type Size } from "./packing";

/** Where everything is drawn, by id, and how large. */
export interface Fit {
  places: ReadonlyMap<string, Point>;
  scale: number;
}

/** A part with its name's box. */
export interface Part {
  id: string;
  box: Box;
}

/** Below this scale names cannot be read; a large diagram is scrolled instead. */
const READABLE = 0.62;
const SCALES = [1.1, 1, 0.93, 0.86, 0.79, 0.73, 0.67, READABLE];
/** How near linked names come, as shares of the distances in the layout: wide ones show more. */
const NEARNESS = [1, 0.85, 0.72, 0.62, 0.54, 0.47, 0.41];
const MARGIN = 20;
/** Free space around a group, whose links bend out beyond its names. */
const AROUND = 18;

/** Lay groups of parts beside each other so that they fill a room, as large and as wide as that goes. */
export function fitted(groups: readonly (readonly Part[])[], room: Size): Fit {
  for (const scale of SCALES)
    for (const near of NEARNESS) {
      const [width, height] = [room.width / scale, room.height / scale];
      const all = laid(groups, near, width);
      if (all.width <= width && all.height <= height) return { places: all.places, scale };
    }
  return { places: laid(groups, NEARNESS.at(-1)!, room.width / READABLE).places, scale: READABLE };
}

/** Show what a person has arranged as it is, as large as fits. */
export function shownWhole(parts: readonly Part[], room: Size): Fit {
  const { width, height } = extent(parts.map((part) => part.box));
  const scale = Math.min(SCALES[0]!, room.width / (width + 2 * MARGIN), room.height / (height + 2 * MARGIN));
  return { places: new Map(parts.map(({ id, box }) => [id, box])), scale: Math.max(READABLE, scale) };
}

function laid(groups: readonly (readonly Part[])[], near: number, width: number): { places: Map<string, Point> } & Size {
  const drawn = groups.map((group) => pulled(group, near));
  const frames = drawn.map((boxes) => widened(extent(boxes), AROUND));
  const found = packed(frames, width - 2 * MARGIN);
  const places = new Map<string, Point>();
  for (const [which, boxes] of drawn.entries()) {
    const [corner, frame] = [found.corners[which]!, frames[which]!];
    for (const [at, box] of boxes.entries())
      places.set(groups[which]![at]!.id, { x: box.x - frame.x + corner.x, y: box.y - frame.y + corner.y });
  }
  return { places, width: found.width + 2 * MARGIN, height: found.height + 2 * MARGIN };
}

const widened = ({ x, y, width, height }: Point & Size, by: number): Point & Size => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const pulled = (group: readonly Part[], near: number): Box[] =>
  pushedApart(
    group.map(({ box }) => ({ ...box, x: box.x * near, y: box.y * near })),
  );

function extent(boxes: readonly Box[]): Point & Size {
  const x = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const y = Math.min(...boxes.map((box) => box.y - box.height / 2));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width / 2)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height / 2)) - y,
  };
}
