/** Which stretches of the report are marked, for what is selected and who is listened to. */

import type { Attribution, Span } from "../types";
import { claimsOfLink, located, type Located, sheet } from "../store/case";
import type { Route, Selection } from "../store/route";
import type { Offsets } from "./offsets";
import type { Mark, Role } from "./segments";

/** The claims that belong to what is selected. */
export function claimsOf(selected: Selection | null): Set<string> {
  const current = sheet.value;
  if (!selected || !current) return new Set();
  const links = current.model.links;
  const of = (ids: readonly string[]) =>
    links.filter((link) => ids.includes(link.id)).flatMap(claimsOfLink);
  switch (selected.kind) {
    case "claim":
      return new Set([selected.id]);
    case "link":
      return new Set(of([selected.id]));
    case "loop":
      return new Set(of(current.loops.find((each) => each.id === selected.id)?.links ?? []));
    case "variable":
    case "event":
      return new Set(claimsAbout(selected.id));
  }
}

function claimsAbout(id: string): string[] {
  const model = sheet.value!.model;
  const touching = model.links.filter((link) => link.source === id || link.target === id);
  const event = model.events.find((each) => each.id === id);
  const remarks = model.remarks.filter((each) => each.of === id).flatMap((each) => each.claims);
  return [...touching.flatMap(claimsOfLink), ...(event?.claims ?? []), ...remarks];
}

/** The marks of one report: all that is told faintly, what is selected strongly. */
export function marksOf(report: number, state: Route, active: Set<string>, offsets: Offsets): Mark[] {
  const marks: Mark[] = [];
  const add = (span: Span, role: Role, strong: boolean) => {
    const [start, end] = span;
    marks.push({ start: offsets.toUnits(start), end: offsets.toUnits(end), role, strong });
  };
  for (const found of located.value.values()) {
    if (found.report !== report || !heard(found, state.speaker)) continue;
    const strong = active.has(found.ref);
    add(found.claim.sentence, state.struck.includes(found.ref) ? "struck" : "told", strong);
    for (const [role, span] of partsOf(found)) add(span, role, strong);
    if (strong) markAttribution(found, add);
  }
  return marks;
}

/** Whether a claim is heard when one speaker is listened to alone. */
export function heard(found: Located, speaker: string | null): boolean {
  return speaker === null || found.speaker.name === speaker;
}

function partsOf({ claim }: Located): [Role, Span][] {
  const conditions = claim.conditions.map((each): [Role, Span] => ["condition", each.span]);
  if (claim.kind !== "influence") return [["subject", claim.subject.span], ...conditions];
  return [["cause", claim.cause.span], ["effect", claim.effect.span], ...conditions];
}

function markAttribution(found: Located, add: (span: Span, role: Role, strong: boolean) => void): void {
  const attribution = attributionOf(found);
  for (const span of attribution?.cue ?? []) add(span, "cue", true);
  for (const span of attribution?.source ?? []) add(span, "source", true);
}

export function attributionOf(found: Located): Attribution | undefined {
  const all = sheet.value?.reports[found.report]?.attributions ?? [];
  return all.find((each) => each.id === found.claim.attribution);
}
