/** The signed causal diagram: names, curved links, loop badges; move it, focus it, follow it. */

import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { type Size, useSize } from "../charts/size";
import { sheet } from "../store/case";
import { go, route, select } from "../store/route";
import { fit, links, lit, nodes, room } from "./drawn";
import { Edge, EdgeDisc } from "./edge";
import { along, frameAround, offNames, type Point } from "./geometry";
import { Node } from "./node";

/** How much larger or smaller than fitted. */
const zoom = signal(1);

export function Diagram() {
  const drawn = links.value;
  const all = [...nodes.value.values()];
  const [box, size] = useSize({ width: 500, height: 360 });
  const frame = frameAround(all.map((node) => node.box), drawn.map((each) => each.curve));
  const scale = fit.value.scale * zoom.value;
  useRoom(size);
  const held = route.value.selected?.id;
  useEffect(() => {
    box.current?.querySelector('[aria-pressed="true"][role="button"]')?.scrollIntoView({ block: "center", inline: "center" });
  }, [held]);
  const { search } = route.value;
  useEffect(() => {
    if (search) box.current?.querySelector(".node:not(.faded)")?.scrollIntoView({ block: "center", inline: "center" });
  }, [search]);
  return (
    <div class="diagram" ref={box} role="region" aria-label="Diagram of the system" tabindex={0}>
      <svg
        id="diagram"
        role="group"
        aria-label={`${all.length} variables and events, ${drawn.length} links`}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        width={frame.width * scale}
        height={frame.height * scale}
        onClick={(event) => {
          if (event.target === event.currentTarget) go({ selected: null, loop: null });
        }}
      >
        <Heads />
        {drawn.map((each) => (
          <Edge key={each.link.id} drawn={each} />
        ))}
        <EventTies />
        {all.map((node) => (
          <Node key={node.id} node={node} />
        ))}
        {drawn.map((each) => (
          <EdgeDisc key={each.link.id} drawn={each} />
        ))}
        <LoopBadges />
      </svg>
    </div>
  );
}

/** Fit the system anew when the pane has another width or more height; what is in hand moves nothing. */
function useRoom(size: Size): void {
  useLayoutEffect(() => {
    const { width, height } = room.value;
    if (size.height > 0 && (size.width !== width || size.height > height)) room.value = size;
  }, [size.width, size.height]);
}

export function Zoom() {
  return (
    <div class="switch" role="group" aria-label="Zoom">
      <button type="button" aria-label="Larger" onClick={() => enlarge(1.25)}>+</button>
      <button type="button" aria-label="Smaller" onClick={() => enlarge(0.8)}>−</button>
      <button type="button" onClick={() => (zoom.value = 1)}>Fit</button>
    </div>
  );
}

function enlarge(by: number): void {
  zoom.value = Math.min(4, Math.max(0.3, zoom.value * by));
}

function Heads() {
  return (
    <defs>
      {["plus", "minus", "open"].map((sign) => (
        <marker key={sign} id={`head-${sign}`} class={`head ${sign}`} viewBox="0 0 8 8" refX="2" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      ))}
    </defs>
  );
}

/** An event and the variable that it sets are tied by a thin line, which is no link. */
function EventTies() {
  const all = [...nodes.value.values()];
  return (
    <g class="ties" aria-hidden="true">
      {all.flatMap((node) => {
        const of = node.event && nodes.value.get(node.event.of);
        const faded = lit.value.nodes !== null && !lit.value.nodes.has(node.id);
        return of
          ? [<line key={node.id} class={faded ? "faded" : ""} x1={node.box.x} y1={node.box.y} x2={of.box.x} y2={of.box.y} />]
          : [];
      })}
    </g>
  );
}

/** The middle of a loop: of its links as drawn, which enclose it, moved off any name. */
function middleOf(ids: readonly string[]): Point | null {
  const curves = links.value.filter(({ link }) => link.enabled && ids.includes(link.id)).map(({ curve }) => curve);
  if (curves.length < ids.length) return null;
  const middles = curves.map((curve) => along(curve, 0.5));
  const x = middles.reduce((sum, each) => sum + each.x, 0) / middles.length;
  const y = middles.reduce((sum, each) => sum + each.y, 0) / middles.length;
  return offNames({ x, y }, [...nodes.value.values()].map((node) => node.box));
}

function LoopBadges() {
  const { loops } = sheet.value!;
  return (
    <>
      {loops.map((loop) => {
        const at = middleOf(loop.links);
        if (!at) return null;
        const on = route.value.loop === loop.id;
        const toggle = () => {
          if (!on) select("loop", loop.id);
          go({ loop: on ? null : loop.id }, "replace");
        };
        return (
          <g
            key={loop.id}
            class={`badge${on ? " on" : ""}${loop.assumed ? " ours" : ""}`}
            transform={`translate(${at.x} ${at.y})`}
            role="button"
            tabindex={0}
            aria-pressed={on}
            aria-label={`Loop ${loop.id}: ${loop.name}${loop.assumed ? ", only through assumed links" : ""}`}
            onClick={toggle}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              toggle();
            }}
          >
            <path d="M-11 5A12 12 0 1 1 4 11.3" />
            <path class="tip" d="M9 13L2 15.5L3.5 7.5Z" />
            <text dy="0.35em">{loop.id}</text>
          </g>
        );
      })}
    </>
  );
}
