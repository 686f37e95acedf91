/** The system pane: the diagram or its table, what narrows them, and what is in hand. */

import { sheet } from "../store/case";
import { go, route, select } from "../store/route";
import { Detail } from "./detail";
import { Diagram, Zoom } from "./diagram";
import { loose } from "./drawn";
import { LinkTable } from "./table";

export function SystemPane() {
  const { table } = route.value;
  return (
    <section class="pane system" id="pane-system" aria-labelledby="system-heading">
      <header class="pane-head">
        <h2 id="system-heading">The system</h2>
        {!table && <Zoom />}
        <div class="switch" role="group" aria-label="Show as">
          <button type="button" aria-pressed={!table} onClick={() => go({ table: false })}>Diagram</button>
          <button type="button" aria-pressed={table} onClick={() => go({ table: true })}>Table</button>
        </div>
      </header>
      <Narrowing />
      {sheet.value!.model.links.length === 0 ? <NothingTold /> : table ? <LinkTable /> : <Diagram />}
      <Legend />
      <Detail />
    </section>
  );
}

function NothingTold() {
  return <p class="empty pad">{sheet.value!.reports.length === 0 ? "Give it a report first." : "Nothing in this report says what leads to what."}</p>;
}

function Narrowing() {
  const state = route.value;
  const { speakers, loops } = sheet.value!;
  return (
    <div class="narrowing">
      <input
        type="search"
        aria-label="Search the system"
        placeholder="Search"
        value={state.search}
        onInput={(event) => go({ search: event.currentTarget.value }, "replace")}
      />
      <select
        aria-label="Links said by"
        value={state.speaker ?? ""}
        onChange={(event) => go({ speaker: event.currentTarget.value || null })}
      >
        <option value="">said by anybody</option>
        {speakers.map((speaker) => <option key={speaker} value={speaker}>{speaker}</option>)}
      </select>
      {loops.length > 0 && (
        <select
          aria-label="Show one loop"
          value={state.loop ?? ""}
          onChange={(event) => go({ loop: event.currentTarget.value || null })}
        >
          <option value="">all loops</option>
          {loops.map((loop) => <option key={loop.id} value={loop.id}>{`${loop.id} ${loop.name}`}</option>)}
        </select>
      )}
      <label class="tick">
        <input type="checkbox" checked={state.near} onChange={(event) => go({ near: event.currentTarget.checked })} />
        neighbours only
      </label>
      {sheet.value!.model.links.some((link) => !link.enabled) && (
        <label class="tick">
          <input type="checkbox" checked={state.ours} onChange={(event) => go({ ours: event.currentTarget.checked })} />
          links that are off
        </label>
      )}
    </div>
  );
}

/** Variables that no link joins, by name. */
function Loose() {
  const { selected } = route.value;
  if (loose.value.length === 0) return null;
  return (
    <details class="menu loose">
      <summary>{loose.value.length} unlinked</summary>
      <div class="menu-body" role="group" aria-label="Told without an effect">
        {loose.value.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-label={`Variable: ${name}`}
            aria-pressed={selected?.kind === "variable" && selected.id === id}
            onClick={() => select("variable", id)}
          >
            {name}
          </button>
        ))}
      </div>
    </details>
  );
}

function Legend() {
  return (
    <div class="below">
      <ul class="legend" aria-label="Legend">
        <li class="plus"><Sample /> raises</li>
        <li class="minus"><Sample /> lowers</li>
        <li class="open"><Sample /> unclear</li>
        <li><span class="bars" aria-hidden="true">‖</span> takes weeks</li>
        <li class="ours-key"><span aria-hidden="true" /> ours</li>
      </ul>
      <Loose />
    </div>
  );
}

const Sample = () => (
  <svg width="26" height="8" aria-hidden="true">
    <line x1="1" x2="25" y1="4" y2="4" />
  </svg>
);
