/** A claim that the reader missed, put in by hand on the sentence where it stands. */

import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { sheet } from "../store/case";
import type { Influence, Span } from "../types";
import { act, placeName } from "./deed";

export interface Place {
  report: number;
  sentence: Span;
}

/** Where a claim is being added; null while none is. */
export const adding = signal<Place | null>(null);

const EMPTY = { speaker: "", cause: "", sign: "+" as Influence["sign"], effect: "" };

export function AddForm() {
  const place = adding.value;
  const [given, setGiven] = useState(EMPTY);
  if (!place) return null;
  const put = (change: Partial<typeof EMPTY>) => setGiven({ ...given, ...change });
  const ready = [given.speaker, given.cause, given.effect].every((each) => each.trim());
  const names = sheet.value!.model.variables.map((each) => each.name);
  const speakers = sheet.value!.reports[place.report]!.speakers.map((each) => each.name);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (ready && (await act("add", [given.speaker, given.cause, given.sign, given.effect, placeName(place.report, place.sentence)]))) {
      adding.value = null;
      setGiven(EMPTY);
    }
  };
  return (
    <form class="add" aria-label="Add a claim" onSubmit={(event) => void submit(event)}>
      <h3>A claim that was missed</h3>
      <Choice label="Who says so" list={speakers} value={given.speaker} put={(speaker) => put({ speaker })} />
      <Choice label="What" list={names} value={given.cause} put={(cause) => put({ cause })} />
      <label class="field">
        Does what to it
        <select value={given.sign} onChange={(event) => put({ sign: event.currentTarget.value as Influence["sign"] })}>
          <option value="+">raises</option>
          <option value="-">lowers</option>
          <option value="?">moves, unclear which way</option>
        </select>
      </label>
      <Choice label="To what" list={names} value={given.effect} put={(effect) => put({ effect })} />
      <div class="row">
        <button type="submit" class="primary" disabled={!ready}>Add the claim</button>
        <button type="button" onClick={() => (adding.value = null)}>Leave it</button>
      </div>
    </form>
  );
}

function Choice({ label, list, value, put }: { label: string; list: string[]; value: string; put: (value: string) => void }) {
  const id = `known-${label.replaceAll(" ", "-").toLowerCase()}`;
  return (
    <label class="field">
      {label}
      <input type="text" list={id} value={value} onInput={(event) => put(event.currentTarget.value)} />
      <datalist id={id}>
        {list.map((each) => <option key={each} value={each} />)}
      </datalist>
    </label>
  );
}
