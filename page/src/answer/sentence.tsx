/** The answer in one plain sentence, and at a glance how many futures go which way. */

import { asked, target, whatIf } from "../store/asking";
import { nameOf, sheet } from "../store/case";
import { go, route } from "../store/route";
import { changedParts, ledTo } from "../store/target";
import type { Answer, Directions } from "../types";

export function Sentence() {
  const found = whatIf.answer.value;
  if (!asked.value) return <p class="sentence waiting">There is nothing to ask about yet.</p>;
  if (!found) return <p class="sentence waiting">Running the first futures …</p>;
  const { answer, milliseconds } = found;
  const directions = answer.comparisons[0]?.directions;
  return (
    <div class={`said${whatIf.busy.value ? " stale" : ""}`}>
      <p class="sentence" role="status">
        {answer.sentence}
      </p>
      {directions && <DirectionBar directions={directions} />}
      {answer.scenarios.length > 0 ? <Facts answer={answer} milliseconds={milliseconds} /> : <LeadsTo />}
    </div>
  );
}

function Facts({ answer, milliseconds }: { answer: Answer; milliseconds: number }) {
  const pairs = answer.comparisons.length > 0 ? "paired futures" : "futures";
  const facts = [
    `${answer.futures.toLocaleString("en")} ${pairs} in ${Math.round(milliseconds)} ms`,
    `seed ${answer.seed}`,
    route.value.view && `only the word of ${route.value.view}`,
    answer.measured ? "strengths rest on data" : "strengths are ours",
  ];
  return <p class="aside facts">{facts.filter(Boolean).join(" · ")}</p>;
}

/** Where the report is silent on the question: what it does say of the change. */
function LeadsTo() {
  const { model } = sheet.value!;
  const reached = ledTo(model, changedParts(model, route.value)).filter((id) => id !== target.value);
  if (reached.length === 0) return null;
  return (
    <p class="row leads">
      <span class="aside">It does lead to</span>
      {reached.map((id) => (
        <button key={id} type="button" class="quiet" onClick={() => go({ on: id })}>
          {nameOf(id)}
        </button>
      ))}
    </p>
  );
}

/** Shares of futures that end lower, no different, higher. */
export function DirectionBar({ directions }: { directions: Directions }) {
  const shares = [
    ["lower", directions.lower],
    ["same", directions.same],
    ["higher", directions.higher],
  ] as const;
  const told = shares.filter(([, share]) => share > 0.005).map(([way, share]) => `${way} in ${Math.round(share * 100)}`);
  return (
    <div class="directions">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {shares.map(([way, share], at) => (
          <rect key={way} class={way} x={100 * shares.slice(0, at).reduce((sum, each) => sum + each[1], 0)} y="0" width={100 * share} height="4" />
        ))}
      </svg>
      <span class="aside">Of 100 futures: {told.join(", ")}</span>
    </div>
  );
}
