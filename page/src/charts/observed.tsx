/** What was observed of the target, as points over its fan; each series has its own shape. */

import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import { sheet } from "../store/case";
import type { Answer, ObservedSeries } from "../types";
import { shown, type Scale } from "./axes";

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

const shapeOf = (which: number): string => symbol(SHAPES[which % SHAPES.length], 34)() ?? "";

/** The series bound to the target, as far as the answer reaches. */
export function observedOf(answer: Answer): ObservedSeries[] {
  return (sheet.value?.observed ?? [])
    .filter((each) => each.variable === answer.question.on)
    .map((each) => ({ ...each, points: each.points.filter((point) => point.week <= answer.question.by) }))
    .filter((each) => each.points.length > 0);
}

/** A series' id as words. */
export const seriesName = (series: string): string => series.replaceAll("_", " ");

export function ObservedPoints({ seen, x, y }: { seen: readonly ObservedSeries[]; x: Scale; y: Scale }) {
  return (
    <g class="observed">
      {seen.map((each, which) =>
        each.points.map((point) => (
          <path key={`${each.series}.${point.date}`} d={shapeOf(which)} transform={`translate(${x(point.week)} ${y(point.level)})`}>
            <title>{`${point.date}: ${shown(point.value)} ${each.unit}`}</title>
          </path>
        )),
      )}
    </g>
  );
}

export function ObservedKey({ seen }: { seen: readonly ObservedSeries[] }) {
  if (seen.length === 0) return null;
  return (
    <span class="observed-key">
      {seen.map((each, which) => (
        <span key={each.series}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path d={shapeOf(which)} />
          </svg>
          observed: {seriesName(each.series)}
        </span>
      ))}
    </span>
  );
}

/** The points' twin: dates, values as published, and the level that each reads as. */
export function ObservedTable({ seen }: { seen: readonly ObservedSeries[] }) {
  if (seen.length === 0) return null;
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label="Observations">
      <table>
        <caption>What was observed, and the level that it reads as</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Series</th>
            <th scope="col" class="number">Value</th>
            <th scope="col" class="number">Level</th>
          </tr>
        </thead>
        <tbody>
          {seen.flatMap((each) =>
            each.points.map((point) => (
              <tr key={`${each.series}.${point.date}`}>
                <th scope="row">{point.date}</th>
                <td>{seriesName(each.series)}</td>
                <td class="number">{shown(point.value)} {each.unit}</td>
                <td class="number">{shown(point.level)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
