/** What the diagram draws: the model with positions, and what of it is lit, faded or left out. */

import { computed, signal } from "@preact/signals";
import type { Event, Link, LinkBelief, Variable } from "../types";
import { claimsOfLink, linksOfClaim, nameOf, sheet } from "../store/case";
import { picked } from "../report/picking";
import { isUnchanged, moving, weekShown } from "../store/asking";
import type { Size } from "../charts/size";
import { type Route, route } from "../store/route";
import { type Fit, fitted, shownWhole } from "./fitting";
import { groupsOf } from "./groups";
import { type Box, boxAround, clearLink, type Drawn, type Point } from "./geometry";

export interface DrawnNode {
  id: string;
  name: string;
  box: Box;
  variable: Variable | null;
  event: Event | null;
}

export interface DrawnLink extends Drawn {
  link: Link;
  belief: LinkBelief | undefined;
  sign: "+" | "-" | "?";
}

/** Positions being dragged, before the server keeps them. */
export const moved = signal<Record<string, Point>>({});

/** The room that the diagram has. */
export const room = signal<Size>({ width: 500, height: 500 });

/** The links that are on; those of ours that are off only when wanted, or in hand. */
export const shownLinks = computed<Link[]>(() => {
  const { ours, selected } = route.value;
  const held = selected?.kind === "link" ? selected.id : null;
  return (sheet.value?.model.links ?? []).filter((link) => link.enabled || ours || link.id === held);
});

/** What hangs together, the largest group first. */
const groups = computed<string[][]>(() => {
  const { events, variables } = sheet.value?.model ?? { events: [], variables: [] };
  const pairs = [
    ...shownLinks.value.map((link): [string, string] => [link.source, link.target]),
    ...events.map((event): [string, string] => [event.id, event.of]),
  ];
  return groupsOf([...variables, ...events].map((part) => part.id), pairs);
});

/** Variables that no link joins: no effect is told. They are listed, not drawn. */
export const loose = computed<Variable[]>(() => {
  const alone = new Set(groups.value.filter((group) => group.length === 1).flat());
  return (sheet.value?.model.variables ?? []).filter((each) => alone.has(each.id));
});

/** What alone is drawn while only neighbours are wanted, so that they fill the pane; null: everything. */
const near = computed<Set<string> | null>(() => {
  const { near: wanted, search, loop, speaker } = route.value;
  return wanted && !search && !loop && !speaker && picked.value.size === 0 ? lit.value.nodes : null;
});

/** Names with their boxes, at the positions that the model has. */
const unfitted = computed<DrawnNode[]>(() => {
  const current = sheet.value;
  if (!current) return [];
  const { variables, events } = current.model;
  const parts: Omit<DrawnNode, "box">[] = [
    ...variables
      .filter((variable) => !loose.value.includes(variable))
      .map((variable) => ({ id: variable.id, name: variable.name, variable, event: null })),
    ...events.map((event) => ({ id: event.id, name: event.name, variable: null, event })),
  ];
  return parts.filter((part) => near.value?.has(part.id) ?? true).map((part) => {
    const [x, y] = current.positions[part.id] ?? [0, 0];
    return { ...part, box: boxAround(part.name, { x, y }) };
  });
});

/** Whether a person has arranged the diagram: from then on it stays as it was left. */
export const isArranged = computed<boolean>(() =>
  unfitted.value.some((node) => (node.variable ?? node.event)!.position !== null),
);

/** How the system is fitted into its pane. */
export const fit = computed<Fit>(() => {
  if (isArranged.value) return shownWhole(unfitted.value, room.value);
  const known = new Map(unfitted.value.map((node) => [node.id, node]));
  const joined = groups.value.filter((group) => group.length > 1);
  const drawn = joined.map((group) => group.flatMap((id) => known.get(id) ?? []));
  return fitted(drawn.filter((group) => group.length > 0), room.value);
});

export const nodes = computed<Map<string, DrawnNode>>(() => {
  const at = (id: string): Point => moved.value[id] ?? fit.value.places.get(id) ?? { x: 0, y: 0 };
  return new Map(unfitted.value.map((node) => [node.id, { ...node, box: { ...node.box, ...at(node.id) } }]));
});

export const links = computed<DrawnLink[]>(() => {
  const current = sheet.value;
  if (!current) return [];
  const boxes = [...nodes.value.values()].map((node) => node.box);
  const discs: Point[] = [];
  return shownLinks.value.flatMap((link) => {
    const source = nodes.value.get(link.source);
    const target = nodes.value.get(link.target);
    if (!source || !target) return [];
    const belief = current.beliefs[link.id];
    const drawn = clearLink(source.box, target.box, boxes, discs);
    discs.push(drawn.disc);
    return [{ ...drawn, link, belief, sign: signOfLink(link, belief) }];
  });
});

/** The sign of a link: the one that nobody disputes, else open. */
export function signOfLink(link: Link, belief: LinkBelief | undefined): "+" | "-" | "?" {
  if (belief && belief.plus + belief.minus > 0)
    return belief.minus === 0 ? "+" : belief.plus === 0 ? "-" : "?";
  const signs = new Set(link.voices.map((voice) => voice.sign));
  return signs.size === 1 ? [...signs][0]! : "?";
}

/** Thickness grows with what a link contributes in the week shown. */
export function widthOf({ link, belief }: DrawnLink): number {
  return 1.2 + 9 * Math.min(0.6, pushOf(link.id) ?? canMove(link, belief));
}

/** How much harder a link pushes with the change, as a share of its target's range; null: nothing is changed. */
export function pushOf(id: string): number | null {
  if (isUnchanged.value) return null;
  const push = moving.answer.value?.pushes.find((each) => each.link === id);
  return push?.change[Math.round(weekShown.value)] ?? null;
}

/** With nothing changed: how far a link can move its target, times how likely it is there. */
const canMove = (link: Link, belief: LinkBelief | undefined): number =>
  Math.abs(link.strength.value) * (belief?.presence ?? 0.5);

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
  const names = [link.source, link.target].map(nameOf);
  const speakers = link.voices.map((voice) => voice.speaker);
  const text = [...names, ...speakers, ...claimsOfLink(link)].join(" ").toLowerCase();
  return text.includes(search.toLowerCase());
}
