import { expect, test } from "vitest";
import { parseRoute, START, writeRoute } from "../src/store/route";

test("a state written into the address is read back the same", () => {
  const state = {
    ...START,
    tab: "views" as const,
    selected: { kind: "link" as const, id: "a=b:c&d" },
    holds: { "aid=x": 12.5 },
    switches: { fall: "force" as const, rain: "forbid" as const },
    struck: ["r2.c3"],
    numbers: { "l1.strength": 0.25 },
    on: "victory",
    by: 26,
    line: -2.5,
  };
  expect(parseRoute(writeRoute(state))).toEqual(state);
});

test("nonsense in the address is left out", () => {
  expect(parseRoute("#pane=moon&tab=x&selected=cat:1&by=soon&hold=a=b")).toEqual(START);
});

test("the start needs no address", () => {
  expect(writeRoute(START)).toBe("");
});
