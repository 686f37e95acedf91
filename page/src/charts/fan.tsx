/** The fan: the target's level with the change and without, as bands and as real futures. */

import { scaleLinear } from "d3-scale";
import type { Answer, Futures } from "../types";
import { weekShown } from "../store/asking";
import { ObservedKey, ObservedPoints, observedOf } from "./observed";
import { LevelAxis, type Plot, type Scale, shown, WeekAxis, weekLabel } from "./axes";
import { Bands, pathOfLevels } from "./bands";
import { player } from "./player";
import { useWidth } from "./size";

const HEIGHT = 250;

export function FanChart({ answer }: { answer: Answer }) {
  const [box, width] = useWidth();
  const plot: Plot = { width, height: HEIGHT, left: 34, right: 8, top: 16, bottom: 24 };
  const seen = observedOf(answer);
  const levels = seen.flatMap((each) => each.points.map((point) => point.level));
  const [x, y] = scalesOf(answer, plot, levels);
  const [given, other] = arms(answer);
  return (
    <figure class="chart" ref={box}>
      <figcaption>
        {answer.target.name}
        <span class="aside"> {answer.target.unit ?? `index ${shown(answer.target.low)}–${shown(answer.target.high)}`}</span>
        <Key given={given} other={other} />
        <ObservedKey seen={seen} />
      </figcaption>
      <svg id="fan-chart" width={width} height={HEIGHT} role="img" aria-label={describeFan(answer)}>
        <LevelAxis y={y} plot={plot} />
        <WeekAxis x={x} plot={plot} start={answer.start} />
        {other && <Bands bands={other.bands} x={x} y={y} name="otherwise" />}
        {given && <Bands bands={given.bands} x={x} y={y} name="given" />}
        <clipPath id="fan-frame">
          <rect x={plot.left} y={plot.top} width={width - plot.left - plot.right} height={HEIGHT - plot.top - plot.bottom} />
        </clipPath>
        <Examples given={given} other={other} x={x} y={y} />
        <ObservedPoints seen={seen} x={x} y={y} />
        <Cursor x={x} plot={plot} start={answer.start} />
      </svg>
    </figure>
  );
}

/** The futures with the change, and those that it is held against. */
export function arms(answer: Answer): [Futures | undefined, Futures | undefined] {
  const [first, second] = answer.scenarios;
  return second ? [first, second] : [undefined, first];
}

/** What was observed stays on the picture, even where the variable's own range ends before it. */
function scalesOf(answer: Answer, plot: Plot, seen: readonly number[]): [Scale, Scale] {
  const bands = answer.scenarios.flatMap((each) => each.bands);
  const low = Math.min(...bands.map((band) => band.low90), ...seen);
  const high = Math.max(...bands.map((band) => band.high90), ...seen);
  const room = Math.max((high - low) * 0.08, (answer.target.high - answer.target.low) * 0.04);
  const x = scaleLinear([0, Math.max(1, ...bands.map((band) => band.week))], [plot.left, plot.width - plot.right]);
  const bounds = [
    Math.min(Math.max(answer.target.low, low - room), ...seen),
    Math.max(Math.min(answer.target.high, high + room), ...seen),
  ];
  return [x, scaleLinear(bounds, [plot.height - plot.bottom, plot.top])];
}

function Key({ given, other }: { given: Futures | undefined; other: Futures | undefined }) {
  return (
    <span class="key" aria-hidden="true">
      {given && <span class="given">{given.scenario}</span>}
      {other && <span class="otherwise">{other.scenario}</span>}
    </span>
  );
}

function Examples({ given, other, x, y }: { given?: Futures; other?: Futures; x: Scale; y: Scale }) {
  const { at } = player.value;
  const week = Math.round(weekShown.value);
  return (
    <g class={`examples${at === null ? "" : " playing"}`} clip-path="url(#fan-frame)">
      {[other, given].map((arm, which) =>
        arm?.examples.map((levels, number) => (
          <path key={`${which}.${number}`} class={`${which === 0 ? "otherwise" : "given"}${number === at ? " on" : ""}`} d={pathOfLevels(levels, x, y)} />
        )),
      )}
      {at !== null &&
        [other, given].map((arm, which) => {
          const level = arm?.examples[at]?.[week];
          return level === undefined ? null : (
            <circle key={which} class={which === 0 ? "otherwise" : "given"} cx={x(week)} cy={y(level)} r={4} />
          );
        })}
    </g>
  );
}

export function Cursor({ x, plot, start }: { x: Scale; plot: Plot; start: string | null }) {
  const week = weekShown.value;
  const at = x(week);
  return (
    <g class="cursor" aria-hidden="true">
      <line x1={at} x2={at} y1={plot.top} y2={plot.height - plot.bottom} />
      <text x={at} y={plot.top - 5} text-anchor={at > plot.width - 60 ? "end" : at < 70 ? "start" : "middle"}>
        {weekLabel(Math.round(week), start)}
      </text>
    </g>
  );
}

/** One sentence for those who do not see the picture. */
export function describeFan(answer: Answer): string {
  const [given, other] = arms(answer);
  const end = (arm: Futures | undefined) => {
    const band = arm?.bands.at(-1);
    return band ? `median ${shown(band.median)}, 90 in 100 futures from ${shown(band.low90)} to ${shown(band.high90)}` : "no futures";
  };
  const change = given ? ` With the change at the end: ${end(given)}.` : "";
  const count = observedOf(answer).reduce((sum, each) => sum + each.points.length, 0);
  const observed = count > 0 ? ` With ${count} observations, listed in the table.` : "";
  return `Fan chart of ${answer.target.name} over the weeks.${change} ${given ? "Without" : "At the end"}: ${end(other)}.${observed}`;
}
