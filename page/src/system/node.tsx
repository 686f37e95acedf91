/** One variable or event in the diagram, with the level that the charts' week gives it. */

import { moving, target, weekShown } from "../store/asking";
import { route, select } from "../store/route";
import { dragNode, nudgeNode } from "./dragging";
import { type DrawnNode, lit } from "./drawn";
import type { Box } from "./geometry";

export function Node({ node }: { node: DrawnNode }) {
  const { box, event } = node;
  const { selected } = route.value;
  const kind = event ? "event" : "variable";
  const on = selected?.id === node.id && selected.kind === kind;
  const faded = lit.value.nodes !== null && !lit.value.nodes.has(node.id);
  const classes = ["node", kind, on && "on", faded && "faded", target.value === node.id && "asked"];
  return (
    <g
      class={classes.filter(Boolean).join(" ")}
      transform={`translate(${box.x} ${box.y})`}
      role="button"
      tabindex={0}
      aria-pressed={on}
      aria-label={`${event ? "Event" : "Variable"}: ${node.name}`}
      data-node={node.id}
      onPointerDown={(down) => dragNode(down, node.id, down.currentTarget.ownerSVGElement!)}
      onClick={() => select(kind, node.id)}
      onKeyDown={(key) => {
        if (key.key === "Enter" || key.key === " ") {
          key.preventDefault();
          select(kind, node.id);
        } else nudgeNode(key, node.id);
      }}
    >
      <Outline box={box} event={event !== null} />
      {box.lines.map((line, at) => (
        <text key={at} y={(at - (box.lines.length - 1) / 2) * 16} dy="0.35em">
          {`${line} `}
        </text>
      ))}
      {node.variable && <Level node={node} />}
    </g>
  );
}

/** Variables have rounded corners; events are cut to a point, as a flag. */
function Outline({ box: { width, height }, event }: { box: Box; event: boolean }) {
  const [x, y] = [width / 2, height / 2];
  if (!event) return <rect x={-x} y={-y} width={width} height={height} rx={7} />;
  const tip = 9;
  return <path d={`M${-x} ${-y}H${x}L${x + tip} 0L${x} ${y}H${-x}L${-x + tip} 0Z`} />;
}

/** A gauge under the name: the median level, and a tick where it would be otherwise. */
function Level({ node }: { node: DrawnNode }) {
  const motion = moving.answer.value?.motions.find((each) => each.variable === node.id);
  if (!motion || !node.variable) return null;
  const { low, high } = node.variable;
  const width = node.box.width - 14;
  const week = Math.round(weekShown.value);
  const at = (level: number | undefined) => (((level ?? low) - low) / (high - low)) * width - width / 2;
  const given = at(motion.given[week]);
  const otherwise = at(motion.otherwise[week]);
  const y = node.box.height / 2 - 4.5;
  const way = given > otherwise + 0.5 ? "up" : given < otherwise - 0.5 ? "down" : "still";
  return (
    <g class={`level ${way}`} aria-hidden="true">
      <line class="rail" x1={-width / 2} x2={width / 2} y1={y} y2={y} />
      <line class="change" x1={otherwise} x2={given} y1={y} y2={y} />
      <line class="tick" x1={otherwise} x2={otherwise} y1={y - 2.5} y2={y + 2.5} />
    </g>
  );
}
