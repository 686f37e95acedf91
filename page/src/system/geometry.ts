/** Where things lie in the diagram: boxes around names, curved links between them, sign discs. */

export interface Point {
  x: number;
  y: number;
}

/** A named box around a centre. */
export interface Box extends Point {
  width: number;
  height: number;
  lines: string[];
}

/** A link as drawn: a quadratic curve from border to border. */
export interface Curve {
  from: Point;
  bend: Point;
  to: Point;
}

const LETTER = 6.9;
const LINE = 16;
const PADDING = { x: 10, y: 7 };
const WIDEST = 17;

/** Break a name into lines of at most `WIDEST` letters, where words allow. */
export function wrapName(name: string, widest = WIDEST): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]} …`] : lines;
}

export function boxAround(name: string, at: Point): Box {
  const lines = wrapName(name);
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    ...at,
    lines,
    width: Math.max(56, longest * LETTER + 2 * PADDING.x),
    height: lines.length * LINE + 2 * PADDING.y,
  };
}

/** Where on a link its sign goes, as a share of the way: past the middle, but clear of the arrow's head. */
function signShare({ from, bend, to }: Curve): number {
  const way = (Math.hypot(bend.x - from.x, bend.y - from.y) + Math.hypot(to.x - bend.x, to.y - bend.y)) * 0.96;
  return Math.max(0.4, Math.min(0.62, 1 - 21 / Math.max(way, 1)));
}

/** Bows to try, gentle ones first; the right side first, so that the two ways of a loop open as a ring. */
const BOWS = [0.2, 0.1, 0.34, -0.2, -0.1, 0.5, -0.34, -0.5, 0.02, 0.7, -0.7];

/** A link's curve, and where on it the disc with its sign stands. */
export interface Drawn {
  curve: Curve;
  disc: Point;
}

/** Draw a link by the first bow that touches no other name and whose disc covers no name and no other disc; else by the least bad. */
export function clearLink(source: Box, target: Box, boxes: readonly Box[], discs: readonly Point[]): Drawn {
  const others = boxes.filter((box) => box !== source && box !== target);
  let best: Drawn | undefined;
  let least = Infinity;
  for (const curve of BOWS.map((bow) => curveBetween(source, target, bow))) {
    const crossed = WAY.filter((t) => others.some((box) => inside(along(curve, t), box, 5))).length;
    const { disc, hidden } = clearDisc(curve, boxes, discs);
    if (crossed + hidden < least) [best, least] = [{ curve, disc }, crossed + hidden];
    if (least === 0) break;
  }
  return best!;
}

const WAY = [0.08, 0.16, 0.24, 0.32, 0.4, 0.48, 0.56, 0.64, 0.72, 0.8, 0.88];
/** How far a disc may move along its curve, as shares of the way. */
const MOVES = [0, -0.05, 0.05, -0.1, 0.1, -0.15, 0.15, -0.2, -0.25, -0.3];

/** The clearest place on a curve for its disc, nearest first to where its sign goes, and how little clear it is. */
function clearDisc(curve: Curve, boxes: readonly Box[], discs: readonly Point[]): { disc: Point; hidden: number } {
  const wished = signShare(curve);
  const found = MOVES.map((move) => {
    const disc = along(curve, wished + move);
    const onName = boxes.some((box) => inside(disc, box, 10));
    const near = discs.filter((one) => Math.hypot(one.x - disc.x, one.y - disc.y) < 20);
    return { disc, hidden: (onName ? 40 : 0) + 6 * near.length };
  });
  return found.reduce((one, two) => (two.hidden < one.hidden ? two : one));
}

const inside = (at: Point, box: Box, room: number): boolean =>
  Math.abs(at.x - box.x) < box.width / 2 + room && Math.abs(at.y - box.y) < box.height / 2 + room;

/** Bow the link between two boxes to its right, so that the two ways of a loop open as a ring. */
export function curveBetween(source: Box, target: Box, bow = 0.2): Curve {
  if (source === target || (source.x === target.x && source.y === target.y)) return ownLoop(source);
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const bend = {
    x: (source.x + target.x) / 2 - dy * bow,
    y: (source.y + target.y) / 2 + dx * bow,
  };
  return { from: onBorder(source, bend, 2), bend, to: onBorder(target, bend, 7) };
}

function ownLoop(box: Box): Curve {
  const top = box.y - box.height / 2;
  return {
    from: { x: box.x - 14, y: top },
    bend: { x: box.x, y: top - 60 },
    to: { x: box.x + 14, y: top - 7 },
  };
}

/** Where the way from a box's centre towards a point leaves the box, and `gap` further. */
export function onBorder(box: Box, towards: Point, gap: number): Point {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  const length = Math.hypot(dx, dy) || 1;
  const reach = Math.min(
    box.width / 2 / Math.max(Math.abs(dx), 1e-9),
    box.height / 2 / Math.max(Math.abs(dy), 1e-9),
  );
  const share = Math.min(1, reach + gap / length);
  return { x: box.x + dx * share, y: box.y + dy * share };
}

/** The point a share `t` of the way along a curve. */
export function along({ from, bend, to }: Curve, t: number): Point {
  const mix = (a: number, b: number, c: number) =>
    (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: mix(from.x, bend.x, to.x), y: mix(from.y, bend.y, to.y) };
}

/** The direction of a curve at `t`, in degrees. */
export function heading({ from, bend, to }: Curve, t: number): number {
  const dx = 2 * (1 - t) * (bend.x - from.x) + 2 * t * (to.x - bend.x);
  const dy = 2 * (1 - t) * (bend.y - from.y) + 2 * t * (to.y - bend.y);
  return (Math.atan2(dy, dx) * 180) / Math.PI;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export const pathOf = ({ from, bend, to }: Curve): string =>
  `M${round(from.x)} ${round(from.y)}Q${round(bend.x)} ${round(bend.y)} ${round(to.x)} ${round(to.y)}`;

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest frame around boxes and curves. */
export function frameAround(boxes: readonly Box[], curves: readonly Curve[], margin = 24): Frame {
  const points = [
    ...boxes.flatMap((b) => [
      { x: b.x - b.width / 2, y: b.y - b.height / 2 },
      { x: b.x + b.width / 2, y: b.y + b.height / 2 },
    ]),
    ...curves.map((curve) => along(curve, 0.5)),
  ];
  if (points.length === 0) return { x: 0, y: 0, width: 400, height: 300 };
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const x = Math.min(...xs) - margin;
  const y = Math.min(...ys) - margin;
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}

/** Move a point down or up, whichever is nearer, until it lies on no box. */
export function offNames(at: Point, boxes: readonly Box[], room = 16): Point {
  const hit = boxes.find((box) => inside(at, box, room));
  if (!hit) return at;
  const way = at.y >= hit.y ? 1 : -1;
  return { x: at.x, y: hit.y + way * (hit.height / 2 + room) };
}
