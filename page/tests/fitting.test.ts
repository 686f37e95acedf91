import { expect, test } from "vitest";
import { fitted, type Part, shownWhole } from "../src/system/fitting";
import { boxAround } from "../src/system/geometry";
import { groupsOf } from "../src/system/groups";
import { packed } from "../src/system/packing";

const part = (id: string, x: number, y: number): Part => ({ id, box: boxAround(id, { x, y }) });
const ring = (name: string, count: number): Part[] =>
  Array.from({ length: count }, (_, at) => {
    const turn = (2 * Math.PI * at) / count;
    return part(`${name} number ${at}`, 400 * Math.cos(turn), 400 * Math.sin(turn));
  });

test("what is linked is one group, the largest first", () => {
  expect(groupsOf(["a", "b", "c", "d"], [["b", "d"], ["d", "c"]])).toEqual([["b", "c", "d"], ["a"]]);
});

test("rectangles fill a strip from its upper left without covering each other", () => {
  const [wide, low] = [{ width: 60, height: 40 }, { width: 30, height: 20 }];
  expect(packed([wide, low, low], 100).corners.map(({ x, y }) => [x, y])).toEqual([[0, 0], [60, 0], [60, 20]]);
});

test("groups are pulled together until they fit into the room", () => {
  const room = { width: 560, height: 580 };
  const groups = [ring("ring", 10), ring("pair", 2), ring("other", 3)];
  const { places, scale } = fitted(groups, room);
  const xs = [...places.values()].map((at) => at.x * scale);
  const ys = [...places.values()].map((at) => at.y * scale);
  expect(Math.min(...xs, ...ys)).toBeGreaterThan(0);
  expect(Math.max(...xs)).toBeLessThan(room.width);
  expect(Math.max(...ys)).toBeLessThan(room.height);
});

test("no name covers another", () => {
  const groups = [ring("a", 9), ring("b", 5)];
  const { places } = fitted(groups, { width: 400, height: 400 });
  const boxes = groups.flat().map(({ id, box }) => ({ ...box, ...places.get(id)! }));
  for (const [at, one] of boxes.entries())
    for (const two of boxes.slice(at + 1)) {
      const apart = Math.abs(one.x - two.x) >= (one.width + two.width) / 2 || Math.abs(one.y - two.y) >= (one.height + two.height) / 2;
      expect(apart).toBe(true);
    }
});

test("names stay readable though the room is too small", () => {
  expect(fitted([ring("many", 40)], { width: 200, height: 200 }).scale).toBeGreaterThan(0.6);
});

test("what a person has arranged is only scaled", () => {
  const parts = [part("a", 0, 0), part("b", 900, 10)];
  const { places } = shownWhole(parts, { width: 500, height: 500 });
  expect(places.get("b")).toMatchObject({ x: 900, y: 10 });
});
