import { expect, test } from "vitest";
import { Offsets } from "../src/report/offsets";

test("an emoji is one code point and two units", () => {
  const offsets = new Offsets("a🐟b🎣c");
  expect([0, 1, 2, 3, 4, 5].map((point) => offsets.toUnits(point))).toEqual([0, 1, 3, 4, 6, 7]);
});

test("units go back to the code points they came from", () => {
  const text = "🐟🐟 héllo 🎣 end 𝒳";
  const offsets = new Offsets(text);
  const points = [...text].map((_, at) => at);
  expect(points.map((at) => offsets.toPoints(offsets.toUnits(at)))).toEqual(points);
});

test("a unit inside a pair counts as before it", () => {
  expect(new Offsets("a🐟b").toPoints(2)).toBe(1);
});
