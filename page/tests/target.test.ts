import { expect, test } from "vitest";
import { START } from "../src/store/route";
import { defaultTarget, ledTo } from "../src/store/target";
import type { Model } from "../src/types";

const link = (source: string, target: string, enabled = true) => ({ id: `${source}-${target}`, source, target, enabled });

const model = {
  variables: ["aid", "front", "morale", "peace", "rain"].map((id) => ({ id, name: id })),
  events: [{ id: "e-rain", name: "it rains", of: "rain" }],
  links: [link("aid", "front"), link("front", "peace"), link("morale", "peace"), link("aid", "morale"), link("rain", "morale", false)],
} as unknown as Model;

test("what a change leads to is told by links that are on", () => {
  expect(ledTo(model, ["aid"])).toEqual(["front", "morale", "peace"]);
  expect(ledTo(model, ["rain"])).toEqual([]);
});

test("with nothing changed, the end of the longest way is asked about", () => {
  expect(defaultTarget(model, START)).toBe("peace");
});

test("what is changed decides what is asked about", () => {
  expect(defaultTarget(model, { ...START, holds: { morale: 20 } })).toBe("peace");
});
