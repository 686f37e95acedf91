import { expect, test } from "vitest";
import { countBeyond, stackDots } from "../src/charts/dots";
import { along, boxAround, clearLink, curveBetween, wrapName } from "../src/system/geometry";

test("values of one bin are stacked", () => {
  const dots = stackDots([0.1, 0.2, 1.5], 1);
  expect(dots.map(({ x, level }) => [x, level])).toEqual([[0.5, 0], [0.5, 1], [1.5, 0]]);
});

test("a threshold counts away from zero", () => {
  expect(countBeyond([-3, -1, 2, 4], 2)).toBe(2);
  expect(countBeyond([-3, -1, 2, 4], -2)).toBe(1);
});

test("names break where words do", () => {
  expect(wrapName("boats in the harbour")).toEqual(["boats in the", "harbour"]);
});

test("the two ways between two names bow apart", () => {
  const [one, two] = [boxAround("a", { x: 0, y: 0 }), boxAround("b", { x: 200, y: 0 })];
  const [there, back] = [along(curveBetween(one, two), 0.5), along(curveBetween(two, one), 0.5)];
  expect(there.y * back.y).toBeLessThan(0);
});

test("a link ends short of the name it points to", () => {
  const [one, two] = [boxAround("a", { x: 0, y: 0 }), boxAround("b", { x: 200, y: 0 })];
  expect(curveBetween(one, two).to.x).toBeLessThan(200 - two.width / 2);
});

test("a disc moves along its curve off a name that lies in its way", () => {
  const [one, two] = [boxAround("a", { x: 0, y: 0 }), boxAround("b", { x: 400, y: 0 })];
  const free = clearLink(one, two, [one, two], []).disc;
  const walls = [-200, -100, 0, 100, 200].map((y) => boxAround("in the way", { x: free.x, y: free.y + y }));
  const { disc } = clearLink(one, two, [one, two, ...walls], []);
  const away = walls.map((wall) =>
    Math.max(Math.abs(disc.x - wall.x) - wall.width / 2, Math.abs(disc.y - wall.y) - wall.height / 2));
  expect(Math.min(...away)).toBeGreaterThanOrEqual(9);
});

test("two discs keep apart", () => {
  const [one, two] = [boxAround("a", { x: 0, y: 0 }), boxAround("b", { x: 200, y: 0 })];
  const { disc } = clearLink(one, two, [one, two], []);
  const other = clearLink(one, two, [one, two], [disc]).disc;
  expect(Math.hypot(other.x - disc.x, other.y - disc.y)).toBeGreaterThanOrEqual(20);
});
