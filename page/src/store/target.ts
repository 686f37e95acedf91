/** What is asked about while nobody has chosen: where that which is changed leads in the end. */

import type { Model } from "../types";
import type { Route } from "./route";

/** Everything that the told way leads to from some parts, nearest first; the parts themselves left out. */
export function ledTo(model: Model, starts: readonly string[]): string[] {
  const reached = new Set(starts);
  const queue = [...starts];
  for (const from of queue)
    for (const { source, target, enabled } of model.links)
      if (enabled && source === from && !reached.has(target)) {
        reached.add(target);
        queue.push(target);
      }
  return queue.slice(starts.length);
}

/** The variables that a question moves at first hand. */
export function changedParts(model: Model, { holds, switches }: Route): string[] {
  const events = model.events.filter((event) => event.id in switches);
  return [...Object.keys(holds), ...events.flatMap((event) => [event.id, event.of])];
}

/** Where the changes lead in the end; with nothing changed, where that which leads furthest does. */
export function defaultTarget(model: Model, state: Route): string {
  const changed = ledTo(model, changedParts(model, state));
  if (changed.length > 0) return endOf(model, changed);
  const starts = [...model.events.map((event) => [event.id, event.of]), ...model.variables.map((each) => [each.id])];
  const [furthest] = starts.map((start) => ledTo(model, start)).sort((a, b) => b.length - a.length);
  return furthest && furthest.length > 0 ? endOf(model, furthest) : (model.variables[0]?.id ?? "");
}

/** Of what is reached, an end of the way, to which most of it leads. */
function endOf(model: Model, reached: readonly string[]): string {
  const on = model.links.filter((link) => link.enabled);
  const ends = reached.filter((id) => !on.some((link) => link.source === id));
  const arriving = (id: string) => on.filter((link) => link.target === id && reached.includes(link.source)).length;
  const choice = ends.length > 0 ? ends : reached;
  return [...choice].sort((a, b) => arriving(b) - arriving(a))[0]!;
}
