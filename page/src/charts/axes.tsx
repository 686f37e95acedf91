/** Axes of our charts: few ticks, quiet lines, numbers a person would write. */

import type { ScaleLinear } from "d3-scale";

export type Scale = ScaleLinear<number, number>;

export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const shown = (value: number): string =>
  (Math.abs(value) >= 10 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(2)).replace("-", "−");

export const signed = (value: number): string => (value > 0 ? `+${shown(value)}` : shown(value));

export function LevelAxis({ y, plot, format = shown }: { y: Scale; plot: Plot; format?: (value: number) => string }) {
  return (
    <g class="axis" aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line x1={plot.left} x2={plot.width - plot.right} class={tick === 0 ? "zero" : ""} />
          <text x={plot.left - 6} dy="0.32em" text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

export function WeekAxis({ x, plot, start }: { x: Scale; plot: Plot; start: string | null }) {
  return (
    <g class="axis weeks" aria-hidden="true" transform={`translate(0 ${plot.height - plot.bottom})`}>
      {x.ticks(plot.width > 420 ? 7 : 4).map((tick) => (
        <text key={tick} x={x(tick)} y={15} text-anchor={x(tick) > plot.width - 30 ? "end" : "middle"}>
          {weekLabel(tick, start)}
        </text>
      ))}
    </g>
  );
}

/** A date where the model has a calendar, else the number of the week. */
export function weekLabel(week: number, start: string | null): string {
  if (!start) return week === 0 ? "now" : `wk ${week}`;
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Math.round(week * 7));
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" });
}
