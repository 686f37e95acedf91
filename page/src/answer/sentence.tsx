/** The answer in one plain sentence, and at a glance how many futures go which way. */

import { route } from "../store/route";
import { asked, whatIf } from "../store/asking";
import type { Directions } from "../types";

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
      <p class="aside facts">
        {answer.futures.toLocaleString("en")} paired futures in {Math.round(milliseconds)} ms · seed {answer.seed}
        {route.value.view ? ` · only ${route.value.view} is taken to be right` : ""} ·{" "}
        {answer.measured ? "strengths rest on data" : "strengths are ours"}
      </p>
    </div>
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
