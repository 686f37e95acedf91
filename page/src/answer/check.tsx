/** Was it so: the score card of what the report foretold, and what was observed since. */

import { byCheck, isCheckable } from "../store/asking";
import { sheet } from "../store/case";
import { Quote } from "../system/quote";
import type { Verdict } from "../types";

export function CheckTab() {
  const { verdicts, observed } = sheet.value!;
  if (verdicts.length + observed.length === 0)
    return (
      <p class="empty">
        Neither a score card nor observations lie beside this model. <code>sayso check --help</code> tells how they are
        written.
      </p>
    );
  return (
    <>
      {verdicts.length > 0 && <p class="lead">What was foretold, and what came of it.</p>}
      {verdicts.map((verdict, at) => <VerdictCard key={at} verdict={verdict} />)}
      {isCheckable.value ? (
        <Drawn heading={observed.length > 0 ? "What was observed since" : "The verdicts in time"} />
      ) : (
        <p class="aside">Give the model a <code>start</code> in its file, and there is a picture to take away.</p>
      )}
    </>
  );
}

/** What came, over the futures of a model that learned from what was known when it begins; the verdicts' times. */
function Drawn({ heading }: { heading: string }) {
  const found = byCheck.answer.value;
  return (
    <section class="observed-since" aria-labelledby="observed-heading" aria-busy={byCheck.busy.value}>
      <h3 id="observed-heading">{heading}</h3>
      {found ? (
        <>
          <p>{found.sentence}</p>
          <img src={`data:image/svg+xml,${encodeURIComponent(found.picture)}`} alt={`${heading}. ${found.sentence}`} />
        </>
      ) : (
        <p class="waiting">Learning from what was known, scoring what came after …</p>
      )}
    </section>
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
          Condition: {condition} ({met ? <>came true on <time>{met}</time></> : "has not come true"})
        </p>
      )}
      <p>{verdict.because}</p>
      {verdict.rival && <p class="ours-note">Ours, after the fact: {verdict.rival}</p>}
    </article>
  );
}
