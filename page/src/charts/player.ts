/** Playing: the drawn futures one by one, or the weeks of all of them. */

import { signal } from "@preact/signals";
import { go, route } from "../store/route";

export interface Playing {
  /** Which real future stands out; null where none does. */
  at: number | null;
  running: "futures" | "weeks" | null;
}

export const player = signal<Playing>({ at: null, running: null });

let ticking: ReturnType<typeof setInterval> | undefined;

export function stopPlaying(): void {
  clearInterval(ticking);
  player.value = { ...player.value, running: null };
}

export const isCalm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Show the next real future; wraps around. */
export function stepFuture(count: number, by = 1): void {
  const { at } = player.value;
  player.value = { ...player.value, at: at === null ? 0 : (at + by + count) % count };
}

export function playFutures(count: number): void {
  stopPlaying();
  stepFuture(count);
  // Who asked for less motion steps by hand.
  if (isCalm()) return;
  player.value = { ...player.value, running: "futures" };
  ticking = setInterval(() => stepFuture(count), 900);
}

/** Weeks by which who asked for less motion goes on with each press. */
export const STEP = 4;

export function playWeeks(weeks: number): void {
  stopPlaying();
  const now = route.value.week ?? weeks;
  if (isCalm()) return go({ week: now >= weeks ? 0 : Math.min(weeks, now + STEP) }, "replace");
  player.value = { ...player.value, running: "weeks" };
  go({ week: 0 }, "replace");
  ticking = setInterval(() => {
    const week = Math.min(weeks, (route.value.week ?? 0) + 1);
    go({ week }, "replace");
    if (week >= weeks) stopPlaying();
  }, 110);
}
