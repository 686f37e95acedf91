/** The question: what is changed by hand, and what it is asked of. */

import { useState } from "preact/hooks";
import { sheet } from "../store/case";
import { asked } from "../store/asking";
import { go, route, START, type Switch } from "../store/route";
import type { Event, Variable } from "../types";

export function Levers() {
  const { model } = sheet.value!;
  const state = route.value;
  const changes =
    Object.keys(state.holds).length + Object.keys(state.switches).length + state.struck.length + Object.keys(state.numbers).length;
  return (
    <div class="question">
      {model.events.length > 0 && <h3>What if</h3>}
      <Events events={model.events} />
      <Holds />
      <Asking />
      {changes > 0 && (
        <button type="button" class="quiet reset" onClick={() => go({ holds: {}, switches: {}, struck: [], numbers: {}, view: START.view })}>
          Undo all {changes} change{changes > 1 ? "s" : ""}
        </button>
      )}
    </div>
  );
}

const SHOWN_EVENTS = 4;

/** The first few events, and all that are switched; the others are a click away. */
function Events({ events }: { events: readonly Event[] }) {
  const switched = route.value.switches;
  const first = events.filter((event, at) => at < SHOWN_EVENTS || event.id in switched);
  const others = events.filter((event) => !first.includes(event));
  return (
    <>
      {first.map((event) => <EventSwitch key={event.id} event={event} />)}
      {others.length > 0 && (
        <details class="holds">
          <summary>{others.length} more events</summary>
          <div class="sliders">
            {others.map((event) => <EventSwitch key={event.id} event={event} />)}
          </div>
        </details>
      )}
    </>
  );
}

const WAYS: [Switch | null, string][] = [
  [null, "as told"],
  ["force", "happens"],
  ["forbid", "never"],
];

function EventSwitch({ event }: { event: Event }) {
  const now = route.value.switches[event.id] ?? null;
  return (
    <fieldset class="event-switch">
      <legend>{event.name}</legend>
      {WAYS.map(([way, name]) => (
        <label key={name} class={now === way ? "on" : ""}>
          <input type="radio" name={`event-${event.id}`} checked={now === way} onChange={() => turn(event.id, way)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function turn(id: string, way: Switch | null): void {
  const { [id]: _, ...rest } = route.value.switches;
  go({ switches: way ? { ...rest, [id]: way } : rest });
}

/** Variables that move something come first; the others are a click away. */
function Holds() {
  const { variables, links } = sheet.value!.model;
  const held = route.value.holds;
  const leading = (variable: Variable) => links.some((link) => link.source === variable.id && link.enabled);
  const useful = variables.filter(leading);
  if (useful.length === 0) return null;
  const open = Object.keys(held).length > 0;
  return (
    <details class="holds" open={open || undefined}>
      <summary>Hold a variable at a level</summary>
      <div class="sliders">
        {useful.map((variable) => <Hold key={variable.id} variable={variable} level={held[variable.id]} />)}
      </div>
    </details>
  );
}

function Hold({ variable, level }: { variable: Variable; level: number | undefined }) {
  const [moving, setMoving] = useState<number | null>(null);
  const held = level !== undefined;
  const set = (value: number) => {
    setMoving(null);
    go({ holds: { ...route.value.holds, [variable.id]: value } });
  };
  return (
    <div class={`hold${held ? " held" : ""}`}>
      <label for={`hold-${variable.id}`}>{variable.name}</label>
      <input
        id={`hold-${variable.id}`}
        type="range"
        min={variable.low}
        max={variable.high}
        step={(variable.high - variable.low) / 100}
        value={moving ?? level ?? variable.now.value}
        aria-valuetext={held ? `held at ${level}` : "free"}
        onInput={(event) => setMoving(Number(event.currentTarget.value))}
        onChange={(event) => set(Number(event.currentTarget.value))}
      />
      {held && moving === null ? (
        <button type="button" class="quiet" aria-label={`Let ${variable.name} go`} onClick={() => release(variable.id)}>
          {level} ×
        </button>
      ) : (
        <output class="aside">{moving ?? "free"}</output>
      )}
    </div>
  );
}

function release(id: string): void {
  const { [id]: _, ...rest } = route.value.holds;
  go({ holds: rest });
}

function Asking() {
  const { model, speakers } = sheet.value!;
  const question = asked.value;
  const { view } = route.value;
  return (
    <div class="asking">
      <label>
        what follows for
        <select value={question?.on ?? ""} onChange={(event) => go({ on: event.currentTarget.value })}>
          {model.variables.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
        </select>
      </label>
      <label>
        within
        <select value={String(question?.by ?? model.weeks)} onChange={(event) => go({ by: Number(event.currentTarget.value), week: null })}>
          {horizons(model.weeks, question?.by).map((week) => <option key={week} value={String(week)}>{week} weeks</option>)}
        </select>
      </label>
      <label>
        if
        <select value={view ?? ""} onChange={(event) => go({ view: event.currentTarget.value || null })}>
          <option value="">all of them are heard</option>
          {speakers.map((each) => <option key={each} value={each}>only the word of {each}</option>)}
        </select>
      </label>
    </div>
  );
}

function horizons(weeks: number, by: number | undefined): number[] {
  const usual = [4, 8, 13, 26, 39, 52, 104].filter((week) => week < weeks);
  return [...new Set([...usual, weeks, ...(by ? [by] : [])])].sort((a, b) => a - b);
}
