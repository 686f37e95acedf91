/** The difference: each future held against its twin without the change. */

import { scaleLinear } from "d3-scale";
import type { Answer } from "../types";
import { LevelAxis, type Plot, signed, WeekAxis } from "./axes";
import { Bands } from "./bands";
import { Cursor } from "./fan";
import { useWidth } from "./size";

const HEIGHT = 150;

export function DifferenceChart({ answer }: { answer: Answer }) {
  const [box, width] = useWidth();
  const bands = answer.comparisons[0]?.difference ?? [];
  const plot: Plot = { width, height: HEIGHT, left: 34, right: 8, top: 16, bottom: 24 };
  const low = Math.min(0, ...bands.map((band) => band.low90));
  const high = Math.max(0, ...bands.map((band) => band.high90));
  const least = (answer.target.high - answer.target.low) * 0.02;
  const x = scaleLinear([0, Math.max(1, bands.length - 1)], [plot.left, plot.width - plot.right]);
  const y = scaleLinear([Math.min(low, -least), Math.max(high, least)], [HEIGHT - plot.bottom, plot.top]).nice(4);
  const last = answer.comparisons[0]?.last;
  return (
    <figure class="chart" ref={box}>
      <figcaption>
        Difference that the change makes <span class="aside">each future against its own twin</span>
      </figcaption>
      <svg
        id="difference-chart"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={
          last
            ? `Difference by the week asked for: median ${signed(last.median)}, 90 in 100 futures from ${signed(last.low90)} to ${signed(last.high90)}.`
            : "No difference to show."
        }
      >
        <LevelAxis y={y} plot={plot} format={signed} />
        <WeekAxis x={x} plot={plot} start={answer.start} />
        <Bands bands={bands} x={x} y={y} name="given" />
        <Cursor x={x} plot={plot} start={answer.start} />
      </svg>
    </figure>
  );
}
