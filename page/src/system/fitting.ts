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
  const drawings = NEARNESS.map((near) => groups.map((group) => pulled(group, near)));
  for (const scale of SCALES)
    for (const drawn of drawings) {
      const [width, height] = [room.width / scale, room.height / scale];
      const all = laid(drawn, width);
      if (all.width <= width && all.height <= height) return { places: all.places, scale };
    }
  return { places: laid(drawings.at(-1)!, room.width / READABLE).places, scale: READABLE };
}

/** Show what a person has arranged as it is, as large as fits. */
export function shownWhole(parts: readonly Part[], room: Size): Fit {
  const { width, height } = extent(parts);
  const around = 2 * (MARGIN + AROUND);
  const scale = Math.min(SCALES[0]!, room.width / (width + around), room.height / (height + around));
  return { places: new Map(parts.map(({ id, box }) => [id, box])), scale: Math.max(READABLE, scale) };
}

function laid(drawn: readonly Part[][], width: number): { places: Map<string, Point> } & Size {
  const frames = drawn.map((group) => widened(extent(group), AROUND));
  const found = packed(frames, width - 2 * MARGIN);
  const places = new Map<string, Point>();
  for (const [which, group] of drawn.entries()) {
    const [corner, frame] = [found.corners[which]!, frames[which]!];
    for (const { id, box } of group) places.set(id, { x: box.x - frame.x + corner.x, y: box.y - frame.y + corner.y });
  }
  return { places, width: found.width + 2 * MARGIN, height: found.height + 2 * MARGIN };
}

const widened = ({ x, y, width, height }: Point & Size, by: number): Point & Size => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function pulled(group: readonly Part[], near: number): Part[] {
  const boxes = pushedApart(group.map(({ box }) => ({ ...box, x: box.x * near, y: box.y * near })));
  return group.map(({ id }, at) => ({ id, box: boxes[at]! }));
}

function extent(parts: readonly Part[]): Point & Size {
  const boxes = parts.map((part) => part.box);
  const x = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const y = Math.min(...boxes.map((box) => box.y - box.height / 2));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width / 2)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height / 2)) - y,
  };
}
