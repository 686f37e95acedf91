/** What the answer rests on: the told way link by link, and the numbers that are ours. */

import { Quote } from "../system/quote";
import { NumberRow } from "../system/number";
import { nameOf, sheet } from "../store/case";
import { select } from "../store/route";
import type { Answer, Step } from "../types";

export function Basis({ answer }: { answer: Answer }) {
  const { steps } = answer.basis;
  if (steps.length === 0) return null;
  return (
    <section class="basis" aria-labelledby="basis-heading">
      <h3 id="basis-heading">It rests on</h3>
      {steps.map((step) => <BasisStep key={step.link} step={step} />)}
    </section>
  );
}

function BasisStep({ step }: { step: Step }) {
  const link = sheet.value!.model.links.find((each) => each.id === step.link);
  const speakers = [...new Set(step.sayings.map((each) => each.speaker))];
  return (
    <details class="step">
      <summary>
        {link ? `${nameOf(link.source)} → ${nameOf(link.target)}` : step.name}
        <span class="aside"> {step.assumed ? "ours" : speakers.join(", ")}</span>
      </summary>
      <button type="button" class="quiet" onClick={() => select("link", step.link)}>
        Show in the diagram
      </button>
      {[...new Set(step.sayings.map((each) => each.claim))].map((ref) => <Quote key={ref} id={ref} />)}
      {link && (
        <div class="numbers">
          <NumberRow of={link.id} what="strength" number={link.strength} low={0} high={1} unit="of the range" />
          <NumberRow of={link.id} what="delay" number={link.delay} low={0} high={52} unit="weeks" />
        </div>
      )}
    </details>
  );
}
