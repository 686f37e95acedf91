/** Was it so: the score card of what the report foretold. */

import { sheet } from "../store/case";
import { Quote } from "../system/quote";
import type { Verdict } from "../types";

export function CheckTab() {
  const { verdicts } = sheet.value!;
  if (verdicts.length === 0)
    return (
      <p class="empty">
        No score card lies beside this model. <code>sayso check model.toml --data FOLDER</code> holds it against what
        happened.
      </p>
    );
  return (
    <>
      <p class="lead">What was foretold, and what came of it.</p>
      {verdicts.map((verdict, at) => <VerdictCard key={at} verdict={verdict} />)}
      <p class="aside">
        <code>sayso check model.toml --data FOLDER</code> gives the scores against observed series.
      </p>
    </>
  );
}

function VerdictCard({ verdict }: { verdict: Verdict }) {
  const { condition, condition_met: met } = verdict;
  return (
    <article class="verdict">
      <h3>{verdict.verdict}</h3>
      {verdict.claims.map((ref) => <Quote key={ref} id={ref} />)}
      {condition && (
        <p class="aside">
          Condition: {condition} ({met ? `came true on ${met}` : "has not come true"})
        </p>
      )}
      <p>{verdict.because}</p>
      {verdict.rival && <p class="ours-note">Ours, after the fact: {verdict.rival}</p>}
    </article>
  );
}
