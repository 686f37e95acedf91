import { expect, test } from "vitest";
import { cut, isHeadline, type Mark, paragraphs } from "../src/report/segments";

const mark = (start: number, end: number): Mark => ({ start, end, role: "told", strong: false });

test("overlapping marks are cut where either begins or ends", () => {
  const found = cut(0, 10, [mark(2, 6), mark(4, 8)]);
  expect(found.map(({ start, end, marks }) => [start, end, marks.length])).toEqual([
    [0, 2, 0],
    [2, 4, 1],
    [4, 6, 2],
    [6, 8, 1],
    [8, 10, 0],
  ]);
});

test("blank lines and front matter are no paragraphs", () => {
  const text = "---\ntitle: x\n---\n\nOne.\n\nTwo.\n";
  expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(["One.", "Two."]);
});

test("stars around a whole paragraph are no part of it", () => {
  const text = "*Retold.*\n\n*One* and *two*\n";
  expect(paragraphs(text).map(({ start, end, isAside }) => [text.slice(start, end), isAside])).toEqual([
    ["Retold.", true],
    ["*One* and *two*", false],
  ]);
});

test("a sentence is no headline", () => {
  expect(isHeadline("Town counts its boats")).toBe(true);
  expect(isHeadline("The town counts its boats.")).toBe(false);
});
