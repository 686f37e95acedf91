/** What carries the change, and when: links, ways back and loops by their part in the movement. */

import { area } from "d3-shape";
import { weekLabel } from "../charts/axes";
import { carrying, weekShown } from "../store/asking";
import { nameOf, sheet } from "../store/case";
import { select } from "../store/route";
import type { Carrier } from "../types";

const WIDTH = 120;
const HEIGHT = 22;

export function Carriers() {
  const found = carrying.answer.value?.carriers;
  if (!found || found.links.length === 0) return null;
  const rows = [...found.loops.filter((each) => each.kind !== "back"), ...found.links];
  return (
    <details class="carriers">
      <summary>What carries it, and when</summary>
      <p class="aside">
        Each link’s part in what moves its target, each loop’s part in what the loops carry, week by week. The number
        is for {weekLabel(Math.round(weekShown.value), found.start)}.
      </p>
      <ul>
        {rows.map((row) => <CarrierRow key={`${row.kind}${row.of.join()}`} row={row} />)}
      </ul>
    </details>
  );
}

function CarrierRow({ row }: { row: Carrier }) {
  return (
    <li class={row.kind === "back" ? "back" : ""}>
      <CarrierName row={row} />
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
        <path d={shape(row)} />
        <line x1={at(row)} x2={at(row)} y1="0" y2={HEIGHT} />
      </svg>
      <span class="number">{Math.round(100 * partOf(row, weekShown.value))} %</span>
    </li>
  );
}

function CarrierName({ row }: { row: Carrier }) {
  if (row.kind === "back") return <span>{nameOf(row.of[0]!)} goes back to its level</span>;
  if (row.kind === "link")
    return (
      <button type="button" class="link-like" onClick={() => select("link", row.of[0]!)}>
        {row.name.replace(" -> ", " → ")}
      </button>
    );
  const loop = sheet.value!.loops.find((each) => sameLinks(each.links, row.of));
  return loop ? (
    <button type="button" class="link-like" onClick={() => select("loop", loop.id)}>
      {loop.id} {loop.name}
    </button>
  ) : (
    <span>{row.name}</span>
  );
}

/** What a carrier carries in a week: its part where it is at work, times how often it is. */
export function partOf(row: Carrier, week: number): number {
  const change = Math.min(row.median.length - 1, Math.max(0, Math.round(week) - 1));
  return Math.abs(row.median[change] ?? 0) * (row.at_work[change] ?? 0);
}

export const sameLinks = (one: readonly string[], two: readonly string[]): boolean =>
  one.length === two.length && one.every((each) => two.includes(each));

const at = (row: Carrier): number => (WIDTH * Math.max(0, weekShown.value - 1)) / Math.max(1, row.median.length - 1);

const shape = (row: Carrier): string =>
  area<number>()
    .x((_, change) => (WIDTH * change) / Math.max(1, row.median.length - 1))
    .y0(HEIGHT)
    .y1((_, change) => HEIGHT * (1 - partOf(row, change + 1)))([...row.median]) ?? "";
