/** The quantile dot plot: equally likely outcomes, with a threshold that can be dragged. */

import { scaleLinear } from "d3-scale";
import { go, route } from "../store/route";
import type { Answer } from "../types";
import { type Scale, signed } from "./axes";
import { countBeyond, stackDots } from "./dots";
import { useWidth } from "./size";

const HEIGHT = 128;
const BOTTOM = 22;

export function DotPlot({ answer }: { answer: Answer }) {
  const [box, width] = useWidth();
  const comparison = answer.comparisons[0];
  if (!comparison) return null;
  const values = comparison.outcomes;
  const x = scaleOf(values, (answer.target.high - answer.target.low) * 0.05, width);
  const [low, high] = x.domain() as [number, number];
  const at = Math.min(high, Math.max(low, route.value.line ?? noticeable(answer)));
  const beyond = countBeyond(values, at);
  const sentence = `${beyond} of ${values.length} equally likely outcomes lie at ${signed(round(at))} or ${at >= 0 ? "above" : "below"}.`;
  return (
    <figure class="chart dots" ref={box}>
      <figcaption>
        Where it ends <span class="aside">by {answer.by}: each dot one of {values.length} equally likely outcomes</span>
      </figcaption>
      <svg id="dot-plot" width={width} height={HEIGHT} role="img" aria-label={`Quantile dot plot of the difference. ${sentence}`} onPointerDown={(down) => dragLine(down, x)}>
        <Dots values={values} x={x} at={at} />
        <g class="axis" aria-hidden="true">
          <line class="zero" x1={x.range()[0]} x2={x.range()[1]} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
          {x.ticks(6).map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - 6} text-anchor="middle">
              {signed(tick)}
            </text>
          ))}
        </g>
        <line class="threshold" x1={x(at)} x2={x(at)} y1={4} y2={HEIGHT - BOTTOM + 4} />
      </svg>
      <input
        type="range"
        class="threshold"
        aria-label="Threshold"
        aria-valuetext={`${signed(round(at))}: ${sentence}`}
        min={low}
        max={high}
        step={(high - low) / 100}
        value={at}
        onInput={(event) => go({ line: Number(event.currentTarget.value) }, "replace")}
      />
      <p class="chart-words">{sentence}</p>
    </figure>
  );
}

/** Follow the pointer with the threshold, as its slider does. */
function dragLine(down: PointerEvent, x: Scale): void {
  const svg = down.currentTarget as SVGSVGElement;
  const follow = (event: PointerEvent) => {
    const [low, high] = x.domain() as [number, number];
    const at = x.invert(event.clientX - svg.getBoundingClientRect().left);
    go({ line: Number(Math.min(high, Math.max(low, at)).toFixed(2)) }, "replace");
  };
  follow(down);
  addEventListener("pointermove", follow);
  addEventListener("pointerup", () => removeEventListener("pointermove", follow), { once: true });
}

/** Where the threshold stands at first: at a change that one would notice, the way most futures go. */
function noticeable({ comparisons, target }: Answer): number {
  const { higher, lower } = comparisons[0]!.directions;
  return (target.high - target.low) * (lower > higher ? -0.02 : 0.02);
}

const round = (value: number): number => Number(value.toPrecision(2));

function scaleOf(values: readonly number[], least: number, width: number): Scale {
  const reach = Math.max(least, ...values.map(Math.abs));
  const low = Math.min(...values) < -least / 2 ? -reach : -reach * 0.35;
  const high = Math.max(...values) > least / 2 ? reach : reach * 0.35;
  return scaleLinear([low * 1.1, high * 1.1], [8, width - 8]);
}

function Dots({ values, x, at }: { values: readonly number[]; x: Scale; at: number }) {
  const [low, high] = x.domain() as [number, number];
  const radius = 6.2;
  const wide = ((high - low) / (x.range()[1]! - x.range()[0]!)) * radius * 2.15;
  const dots = stackDots(values, wide);
  const highest = Math.max(1, ...dots.map((dot) => dot.level));
  const step = Math.min(radius * 2.1, (HEIGHT - BOTTOM - 4 - 2 * radius) / highest);
  return (
    <g>
      {dots.map((dot, number) => {
        const beyond = at >= 0 ? dot.value >= at : dot.value <= at;
        return (
          <circle
            key={number}
            class={beyond ? "dot beyond" : "dot"}
            cx={x(dot.x)}
            cy={HEIGHT - BOTTOM - radius - 2 - dot.level * step}
            r={radius}
          />
        );
      })}
    </g>
  );
}
