/** One link in the diagram: a curve whose dash and colour tell the sign, and its disc. */

import { shownSign } from "../report/describe";
import { linkName } from "../store/case";
import { route, select } from "../store/route";
import { type DrawnLink, lit, widthOf } from "./drawn";
import { along, heading, pathOf, type Point } from "./geometry";

export const SIGN_CLASS = { "+": "plus", "-": "minus", "?": "open" } as const;
const SPOKEN = { "+": "raises", "-": "lowers", "?": "moves, nobody can say which way," } as const;
const SLOW = 4;

/** How a link is read out. */
export function spokenLink(drawn: DrawnLink): string {
  const [source, target] = linkName(drawn.link).split(" → ");
  const speakers = [...new Set(drawn.link.voices.filter((v) => v.claims.length > 0).map((v) => v.speaker))];
  const by = speakers.length > 0 ? `said by ${speakers.join(", ")}` : "assumed, nobody says so";
  const denied = drawn.link.voices.some((voice) => voice.stance === "denies") ? "; disputed" : "";
  return `Link: ${source} ${SPOKEN[drawn.sign]} ${target}; ${by}${denied}`;
}

const stateOf = (drawn: DrawnLink): string => {
  const { link, sign } = drawn;
  const faded = lit.value.links !== null && !lit.value.links.has(link.id);
  const on = route.value.selected?.kind === "link" && route.value.selected.id === link.id;
  return ["edge", SIGN_CLASS[sign], faded && "faded", on && "on", link.assumed && "ours", !link.enabled && "off"]
    .filter(Boolean)
    .join(" ");
};

/** The curve, drawn below the names. */
export function Edge({ drawn }: { drawn: DrawnLink }) {
  const { curve, link } = drawn;
  const d = pathOf(curve);
  return (
    <g class={stateOf(drawn)} onClick={() => select("link", link.id)}>
      <path class="reach" d={d} />
      <path class="line" d={d} stroke-width={widthOf(drawn)} marker-end={`url(#head-${SIGN_CLASS[drawn.sign]})`} />
      {link.delay.value >= SLOW && <DelayMark at={along(curve, 0.36)} turn={heading(curve, 0.36)} />}
    </g>
  );
}

/** The sign disc: the handle of a link, for pointer and keyboard. */
export function EdgeDisc({ drawn }: { drawn: DrawnLink }) {
  const { link, disc: { x, y }, sign } = drawn;
  const on = route.value.selected?.kind === "link" && route.value.selected.id === link.id;
  const disputed = link.voices.some((voice) => voice.stance === "denies");
  return (
    <g
      class={`disc ${stateOf(drawn)}${disputed ? " disputed" : ""}`}
      transform={`translate(${x} ${y})`}
      role="button"
      tabindex={0}
      aria-pressed={on}
      aria-label={spokenLink(drawn)}
      onClick={() => select("link", link.id)}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) select("link", link.id);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        select("link", link.id);
      }}
    >
      <circle r={9} />
      <text dy="0.36em">{shownSign(sign)}</text>
      {disputed && <line class="dispute" x1={-9} y1={9} x2={9} y2={-9} />}
    </g>
  );
}

/** The double bar across a link that takes its time. */
function DelayMark({ at, turn }: { at: Point; turn: number }) {
  return (
    <g class="delay" transform={`translate(${at.x} ${at.y}) rotate(${turn})`}>
      <rect x={-4} y={-7} width={8} height={14} />
      <line x1={-3} x2={-3} y1={-7} y2={7} />
      <line x1={3} x2={3} y1={-7} y2={7} />
    </g>
  );
}
