/** What a person can do to a variable: a better name, one with another, or two instead of one. */

import { useState } from "preact/hooks";
import { claimsOf } from "../report/marks";
import { gist } from "../report/describe";
import { located, nameOf, sheet } from "../store/case";
import { act } from "./deed";

export function VariableReview({ id }: { id: string }) {
  return (
    <details class="review">
      <summary>Correct this variable</summary>
      <Rename id={id} />
      <MergeInto id={id} />
      <Split id={id} />
    </details>
  );
}

function Rename({ id }: { id: string }) {
  const [name, setName] = useState("");
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void act("rename", [nameOf(id), name.trim()]);
      }}
    >
      <label class="field">
        A better name
        <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={!name.trim()}>Rename</button>
    </form>
  );
}

function MergeInto({ id }: { id: string }) {
  const others = sheet.value!.model.variables.filter((each) => each.id !== id);
  const [into, setInto] = useState("");
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (into) void act("merge", [nameOf(id), nameOf(into)]);
      }}
    >
      <label class="field">
        The same as
        <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          <option value="">choose …</option>
          {others.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
        </select>
      </label>
      <button type="submit" disabled={!into}>Merge</button>
    </form>
  );
}

function Split({ id }: { id: string }) {
  const claims = [...claimsOf({ kind: "variable", id })];
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  if (claims.length < 2) return null;
  const toggle = (ref: string) =>
    setChosen(chosen.includes(ref) ? chosen.filter((each) => each !== ref) : [...chosen, ref]);
  return (
    <form
      class="split"
      onSubmit={(event) => {
        event.preventDefault();
        void act("split", [nameOf(id), name.trim(), ...chosen]);
      }}
    >
      <fieldset>
        <legend>In these claims it is something else</legend>
        {claims.map((ref) => {
          const found = located.value.get(ref);
          return found ? (
            <label key={ref} class="tick">
              <input type="checkbox" checked={chosen.includes(ref)} onChange={() => toggle(ref)} />
              {found.speaker.name}: {gist(found)}
            </label>
          ) : null;
        })}
      </fieldset>
      <div class="row">
        <label class="field">
          Called
          <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={!name.trim() || chosen.length === 0}>Split</button>
      </div>
    </form>
  );
}
