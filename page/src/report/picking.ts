/** Text that a person selects with the pointer, as the claims that it touches. */

import { signal } from "@preact/signals";
import type { Place } from "../review/add";
import { located } from "../store/case";
import type { Offsets } from "./offsets";

/** Claims touched by the selected text; empty while nothing is selected. */
export const picked = signal<Set<string>>(new Set());

/** The selected stretch itself, in code points. */
export const pickedPlace = signal<Place | null>(null);

export function pickFromText(box: HTMLElement, report: number, offsets: Offsets): void {
  // The browser settles the selection after the pointer is up.
  setTimeout(() => {
    const range = selectedPoints(box, offsets);
    picked.value = claimsIn(range, report);
    pickedPlace.value = range && { report, sentence: range };
  });
}

/** Let go of the claims when the selection is undone elsewhere. */
export function followSelection(): void {
  document.addEventListener("selectionchange", () => {
    if (!pickedPlace.value || !getSelection()?.isCollapsed) return;
    picked.value = new Set();
    pickedPlace.value = null;
  });
}

function claimsIn(range: [number, number] | null, report: number): Set<string> {
  if (!range) return new Set();
  const touched = [...located.value.values()].filter(({ claim, report: at }) => {
    const [start, end] = claim.sentence;
    return at === report && start < range[1] && range[0] < end;
  });
  return new Set(touched.map((each) => each.ref));
}

function selectedPoints(box: HTMLElement, offsets: Offsets): [number, number] | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const start = unitAt(range.startContainer, range.startOffset);
  const end = unitAt(range.endContainer, range.endOffset);
  return start === null || end === null ? null : [offsets.toPoints(start), offsets.toPoints(end)];
}

function unitAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? (node.children[offset] ?? node) : node.parentElement;
  const holder = element?.closest<HTMLElement>("[data-start]");
  if (!holder) return null;
  return Number(holder.dataset.start) + (node instanceof Text ? offset : 0);
}
