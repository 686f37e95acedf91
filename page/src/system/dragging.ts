/** Moving a variable by pointer or arrow keys; where it is left is kept with the model. */

import { change } from "../store/case";
import { isArranged, moved, nodes } from "./drawn";
import type { Point } from "./geometry";

const STEP = 12;

/** Follow the pointer from where it went down; returns whether it moved at all, when it is up. */
export function dragNode(down: PointerEvent, id: string, svg: SVGSVGElement): void {
  const start = nodes.value.get(id)!.box;
  const from = toDiagram(down, svg);
  let went = false;
  const follow = (move: PointerEvent) => {
    const now = toDiagram(move, svg);
    if (!went && Math.hypot(now.x - from.x, now.y - from.y) < 4) return;
    went = true;
    moveTo(id, { x: start.x + now.x - from.x, y: start.y + now.y - from.y });
  };
  const done = () => {
    removeEventListener("pointermove", follow);
    if (went) void keep(id);
  };
  addEventListener("pointermove", follow);
  addEventListener("pointerup", done, { once: true });
}

/** Move a variable one step with an arrow key; other keys are left alone. */
export function nudgeNode(event: KeyboardEvent, id: string): void {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!way) return;
  event.preventDefault();
  const { x, y } = nodes.value.get(id)!.box;
  moveTo(id, { x: x + way[0]! * STEP, y: y + way[1]! * STEP });
  clearTimeout(settling);
  settling = setTimeout(() => void keep(id), 400);
}

let settling: ReturnType<typeof setTimeout> | undefined;

function moveTo(id: string, at: Point): void {
  moved.value = { ...moved.value, [id]: at };
}

/** Keep where a part was put; the first time all others too, so that the diagram stays as it is seen. */
async function keep(id: string): Promise<void> {
  const kept = isArranged.value ? [nodes.value.get(id)!] : [...nodes.value.values()];
  const places = kept.map((node) => [node.id, [Math.round(node.box.x), Math.round(node.box.y)]]);
  if (await change("/api/place", Object.fromEntries(places))) moved.value = {};
}

function toDiagram(event: PointerEvent, svg: SVGSVGElement): Point {
  const matrix = svg.getScreenCTM();
  if (!matrix) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
