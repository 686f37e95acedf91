/** What the diagram draws: the model with positions, and what of it is lit, faded or left out. */

import { computed, signal } from "@preact/signals";
import type { Event, Link, LinkBelief, Variable } from "../types";
import { claimsOfLink, linksOfClaim, sheet } from "../store/case";
import { picked } from "../report/picking";
import { type Route, route } from "../store/route";
import { type Box, boxAround, type Curve, curveBetween, type Point } from "./geometry";

export interface DrawnNode {
  id: string;
  name: string;
  box: Box;
  variable: Variable | null;
  event: Event | null;
}

export interface DrawnLink {
  link: Link;
  belief: LinkBelief | undefined;
  sign: "+" | "-" | "?";
  curve: Curve;
  width: number;
}

/** Positions being dragged, before the server keeps them. */
export const moved = signal<Record<string, Point>>({});

export const nodes = computed<Map<string, DrawnNode>>(() => {
  const current = sheet.value;
  if (!current) return new Map();
  const { variables, events } = current.model;
  const place = (id: string, at: number): Point => {
    const kept = current.positions[id];
    return moved.value[id] ?? (kept ? { x: kept[0], y: kept[1] } : { x: (at % 6) * 150, y: Math.floor(at / 6) * 110 });
  };
  const found = new Map<string, DrawnNode>();
  for (const [at, variable] of variables.entries())
    found.set(variable.id, { id: variable.id, name: variable.name, variable, event: null, box: boxAround(variable.name, place(variable.id, at)) });
  for (const [at, event] of events.entries())
    found.set(event.id, { id: event.id, name: event.name, variable: null, event, box: boxAround(event.name, place(event.id, variables.length + at)) });
  return found;
});

export const links = computed<DrawnLink[]>(() => {
  const current = sheet.value;
  if (!current) return [];
  return current.model.links.flatMap((link) => {
    const source = nodes.value.get(link.source);
    const target = nodes.value.get(link.target);
    if (!source || !target) return [];
    const belief = current.beliefs[link.id];
    return [{ link, belief, sign: signOfLink(link, belief), curve: curveBetween(source.box, target.box), width: widthOf(link, belief) }];
  });
});

/** The sign of a link: the one that nobody disputes, else open. */
export function signOfLink(link: Link, belief: LinkBelief | undefined): "+" | "-" | "?" {
  if (belief && belief.plus + belief.minus > 0)
    return belief.minus === 0 ? "+" : belief.plus === 0 ? "-" : "?";
  const signs = new Set(link.voices.map((voice) => voice.sign));
  return signs.size === 1 ? [...signs][0]! : "?";
}

/** Thickness grows with what a link contributes: how far it moves, times how likely it is there. */
function widthOf(link: Link, belief: LinkBelief | undefined): number {
  const share = Math.abs(link.strength.value) * (belief?.presence ?? 0.5);
  return 1.2 + 5 * Math.min(1, share);
}

export interface Lit {
  /** Ids of links and nodes that stand out; null where everything does. */
  links: Set<string> | null;
  nodes: Set<string> | null;
}

/** What stands out, for the state in the address and the text that is selected. */
export const lit = computed<Lit>(() => litBy(route.value, picked.value));

function litBy(state: Route, picks: Set<string>): Lit {
  const model = sheet.value?.model;
  if (!model) return { links: null, nodes: null };
  const chosen = chosenLinks(state, picks);
  if (!chosen) return { links: null, nodes: null };
  const kept = model.links.filter((link) => chosen.has(link.id));
  const ends = kept.flatMap((link) => [link.source, link.target]);
  const own = state.selected && ["variable", "event"].includes(state.selected.kind) ? [state.selected.id] : [];
  return { links: chosen, nodes: new Set([...ends, ...own]) };
}

function chosenLinks(state: Route, picks: Set<string>): Set<string> | null {
  const { model, loops } = sheet.value!;
  if (picks.size > 0)
    return new Set([...picks].flatMap((ref) => linksOfClaim.value.get(ref) ?? []).map((each) => each.id));
  if (state.loop) return new Set(loops.find((each) => each.id === state.loop)?.links);
  if (state.search) return new Set(model.links.filter((link) => matches(link, state.search)).map((l) => l.id));
  if (state.speaker) return new Set(model.links.filter((link) => saidBy(link, state.speaker!)).map((l) => l.id));
  return chosenBySelection(state);
}

function chosenBySelection({ selected, near }: Route): Set<string> | null {
  const { model } = sheet.value!;
  if (!selected) return null;
  if (selected.kind === "loop") return new Set(sheet.value!.loops.find((l) => l.id === selected.id)?.links);
  if (selected.kind === "claim") {
    const found = linksOfClaim.value.get(selected.id) ?? [];
    return found.length > 0 ? new Set(found.map((each) => each.id)) : null;
  }
  if (!near) return null;
  const at = model.links.find((link) => link.id === selected.id);
  const centres = at ? [at.source, at.target] : [selected.id];
  const touching = model.links.filter((l) => centres.includes(l.source) || centres.includes(l.target));
  return new Set(touching.map((each) => each.id));
}

export function saidBy(link: Link, speaker: string): boolean {
  return link.voices.some((voice) => voice.speaker === speaker);
}

/** Whether a link, one of its ends, or who says it has the words searched for. */
export function matches(link: Link, search: string): boolean {
  const names = [link.source, link.target].map((id) => nodes.value.get(id)?.name ?? id);
  const speakers = link.voices.map((voice) => voice.speaker);
  const text = [...names, ...speakers, ...claimsOfLink(link)].join(" ").toLowerCase();
  return text.includes(search.toLowerCase());
}
