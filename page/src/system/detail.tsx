/** What is in hand: a link with its voices, a variable, an event, a loop or a claim. */

import { sameLinks } from "../answer/carriers";
import { shown } from "../charts/axes";
import { gist } from "../report/describe";
import { linkName, linksOfClaim, located, nameOf, sheet } from "../store/case";
import { carrying, weekShown } from "../store/asking";
import { go, route, select, type Selection } from "../store/route";
import { ClaimReview } from "../review/claim";
import { VariableReview } from "../review/variable";
import type { Link } from "../types";
import { pushOf } from "./drawn";
import { NumberRow } from "./number";
import { Quote } from "./quote";
import { Voices } from "./voices";

export function Detail() {
  const { selected } = route.value;
  if (!selected) return <Hint />;
  return (
    <section class="detail" aria-label="In hand">
      <button type="button" class="close" aria-label="Let go" onClick={() => go({ selected: null, loop: null })}>
        ×
      </button>
      <Held selected={selected} />
    </section>
  );
}

function Hint() {
  return (
    <p class="hint">
      Take a sign or a marked phrase: its sentence lights up. Names can be dragged.
    </p>
  );
}

function Held({ selected: { kind, id } }: { selected: Selection }) {
  const { model, loops } = sheet.value!;
  switch (kind) {
    case "link": {
      const link = model.links.find((each) => each.id === id);
      return link ? <LinkDetail link={link} /> : <Lost />;
    }
    case "claim":
      return located.value.has(id) ? <ClaimDetail id={id} /> : <Lost />;
    case "loop": {
      const loop = loops.find((each) => each.id === id);
      return loop ? <LoopDetail id={id} /> : <Lost />;
    }
    case "variable":
      return model.variables.some((each) => each.id === id) ? <VariableDetail id={id} /> : <Lost />;
    case "event":
      return model.events.some((each) => each.id === id) ? <EventDetail id={id} /> : <Lost />;
  }
}

const Lost = () => <p>This is no longer in the model.</p>;

function LinkDetail({ link }: { link: Link }) {
  const belief = sheet.value!.beliefs[link.id];
  return (
    <>
      <h3>{linkName(link)}</h3>
      {link.assumed && (
        <p class="ours-note">
          Ours: nobody in the report says this{link.note ? ` (${link.note})` : ""}. It is{" "}
          {link.enabled ? "on" : "off"}.
        </p>
      )}
      {belief && link.voices.length > 0 && (
        <p>
          There in {Math.round(belief.presence * 100)} of 100 futures
          {belief.denial > 0 ? `; denied with ${Math.round(belief.denial * 100)} of 100` : ""}.
        </p>
      )}
      <Push link={link} />
      <div class="numbers">
        <NumberRow of={link.id} what="strength" number={link.strength} low={0} high={1} unit="of the range" />
        <NumberRow of={link.id} what="delay" number={link.delay} low={0} high={52} unit="weeks" />
      </div>
      <Voices key={link.id} link={link} />
    </>
  );
}

/** What the link passes on of the change, in the week that charts and diagram show. */
function Push({ link }: { link: Link }) {
  const push = pushOf(link.id);
  if (push === null || !link.enabled) return null;
  const size = push < 0.0005 ? "nothing" : `${shown(100 * push)} % of its range`;
  return (
    <p class="aside">
      With the change it moves {nameOf(link.target)} by {size} in the week shown.
    </p>
  );
}

function ClaimDetail({ id }: { id: string }) {
  const found = located.value.get(id)!;
  const links = linksOfClaim.value.get(id) ?? [];
  return (
    <>
      <h3>
        {found.speaker.name}: {gist(found)}
      </h3>
      <Quote id={id} />
      <p class="row">
        {links.length === 0 && <span>No link hangs on this claim: no effect is told.</span>}
        {links.map((link) => (
          <button key={link.id} type="button" class="quiet" onClick={() => go({ selected: { kind: "link", id: link.id }, pane: "system" })}>
            {linkName(link)}
          </button>
        ))}
      </p>
      <ClaimReview found={found} />
    </>
  );
}

function VariableDetail({ id }: { id: string }) {
  const { model } = sheet.value!;
  const variable = model.variables.find((each) => each.id === id)!;
  const remarks = model.remarks.filter((each) => each.of === id);
  return (
    <>
      <h3>{variable.name}</h3>
      <p class="row">
        <button type="button" class="quiet" onClick={() => go({ on: id, pane: "answer", tab: "what-if" })}>
          Ask about it
        </button>
        <button type="button" class="quiet" aria-pressed={route.value.near} onClick={() => go({ near: !route.value.near })}>
          Show its neighbours
        </button>
      </p>
      <div class="numbers">
        <NumberRow of={id} what="now" number={variable.now} low={variable.low} high={variable.high} unit={variable.unit ?? `of ${variable.high}`} />
        <NumberRow of={id} what="adjustment" number={variable.adjustment} low={0.5} high={104} unit="weeks" />
      </div>
      <LinkList title="Moved by" links={model.links.filter((each) => each.target === id)} />
      <LinkList title="Moves" links={model.links.filter((each) => each.source === id)} />
      {remarks.map((remark) => remark.claims.map((ref) => <Quote key={ref} id={ref} />))}
      <VariableReview id={id} />
    </>
  );
}

function LinkList({ title, links }: { title: string; links: Link[] }) {
  if (links.length === 0) return null;
  return (
    <p class="row">
      <span class="aside">{title}</span>
      {links.map((link) => (
        <button key={link.id} type="button" class="quiet" onClick={() => select("link", link.id)}>
          {title === "Moves" ? nameOf(link.target) : nameOf(link.source)}
        </button>
      ))}
    </p>
  );
}

function EventDetail({ id }: { id: string }) {
  const { model } = sheet.value!;
  const event = model.events.find((each) => each.id === id)!;
  return (
    <>
      <h3>{event.name}</h3>
      <p>
        An event: while it holds, <em>{nameOf(event.of)}</em> stands at its {event.change > 0 ? "highest" : "lowest"}.
        {event.dates.length === 0 && !event.hazard ? " It happens only if you make it." : ""}
      </p>
      <LinkList title="Moves" links={model.links.filter((each) => each.source === id)} />
      {event.claims.map((ref) => <Quote key={ref} id={ref} />)}
    </>
  );
}

function LoopDetail({ id }: { id: string }) {
  const loop = sheet.value!.loops.find((each) => each.id === id)!;
  const links = loop.links.flatMap((each) => sheet.value!.model.links.find((link) => link.id === each) ?? []);
  const row = carrying.answer.value?.carriers.loops.find((each) => sameLinks(each.of, loop.links));
  const change = Math.max(0, Math.round(weekShown.value) - 1);
  const kinds = { R: "Reinforcing: it drives itself on.", B: "Balancing: it holds itself back.", "?": "Which way it works is not told." };
  return (
    <>
      <h3>
        {loop.id} {loop.name}
      </h3>
      <p>
        {kinds[loop.kind]} {loop.assumed ? "It exists only through links of ours." : ""}
      </p>
      {row && (
        <p class="aside">
          It leads the movement in {Math.round(100 * (row.dominates[change] ?? 0))} of 100 futures in the week shown.
        </p>
      )}
      <LinkList title="Through" links={links} />
    </>
  );
}
