/** Bands of the middle 90 % and 50 % with the median, as shapes. */

import { area, line } from "d3-shape";
import type { Band } from "../types";
import type { Scale } from "./axes";

export function Bands({ bands, x, y, name }: { bands: readonly Band[]; x: Scale; y: Scale; name: string }) {
  const across = (low: keyof Band, high: keyof Band) =>
    area<Band>()
      .x((band) => x(band.week))
      .y0((band) => y(band[low]))
      .y1((band) => y(band[high]))([...bands]) ?? "";
  const middle =
    line<Band>()
      .x((band) => x(band.week))
      .y((band) => y(band.median))([...bands]) ?? "";
  return (
    <g class={`bands ${name}`}>
      <path class="wide" d={across("low90", "high90")} />
      <path class="narrow" d={across("low50", "high50")} />
      <path class="median" d={middle} />
    </g>
  );
}

export function pathOfLevels(levels: readonly number[], x: Scale, y: Scale): string {
  return (
    line<number>()
      .x((_, week) => x(week))
      .y((level) => y(level))([...levels]) ?? ""
  );
}
