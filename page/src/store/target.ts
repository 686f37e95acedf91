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

/** The last thing on the way from what is changed; with nothing changed, from what leads furthest. */
export function defaultTarget(model: Model, state: Route): string {
  const [first] = model.variables;
  const changed = ledTo(model, changedParts(model, state));
  if (changed.length > 0) return changed.at(-1)!;
  const starts = [...model.events.map((event) => [event.id, event.of]), ...model.variables.map((each) => [each.id])];
  const furthest = starts.map((start) => ledTo(model, start)).sort((a, b) => b.length - a.length)[0];
  return furthest?.at(-1) ?? first?.id ?? "";
}
