/** What a person can do to a claim: it was read right, wrong, the wrong way round, or someone else says it. */

import { useState } from "preact/hooks";
import { type Located, sheet } from "../store/case";
import { adding } from "./add";
import { act } from "./deed";

export function ClaimReview({ found }: { found: Located }) {
  const { ref, claim } = found;
  const [why, setWhy] = useState("");
  return (
    <details class="review">
      <summary>Correct this claim</summary>
      <label class="field">
        Why (kept with the act)
        <input type="text" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <div class="row">
        <button type="button" onClick={() => void act("accept", [ref], why)}>Read right</button>
        <button type="button" onClick={() => void act("reject", [ref], why)}>Read wrong</button>
        {claim.kind === "influence" && claim.sign !== "?" && (
          <button type="button" onClick={() => void act("flip", [ref], why)}>Turn the sign round</button>
        )}
        {claim.kind === "influence" && claim.sign === "?" && (
          <>
            <button type="button" onClick={() => void act("flip", [ref, "+"], why)}>It raises</button>
            <button type="button" onClick={() => void act("flip", [ref, "-"], why)}>It lowers</button>
          </>
        )}
      </div>
      <SaidBy found={found} why={why} />
      <button type="button" class="quiet" onClick={() => (adding.value = { report: found.report, sentence: claim.sentence })}>
        Add another claim to this sentence
      </button>
    </details>
  );
}

function SaidBy({ found, why }: { found: Located; why: string }) {
  const others = sheet.value!.reports[found.report]!.speakers.filter((each) => each.name !== found.speaker.name);
  const [speaker, setSpeaker] = useState("");
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (speaker.trim()) void act("reattribute", [found.ref, speaker.trim()], why);
      }}
    >
      <label class="field">
        Said by
        <input type="text" list="known-speakers" value={speaker} placeholder={found.speaker.name} onInput={(event) => setSpeaker(event.currentTarget.value)} />
      </label>
      <datalist id="known-speakers">
        {others.map((each) => <option key={each.id} value={each.name} />)}
      </datalist>
      <button type="submit" disabled={!speaker.trim()}>Give it to them</button>
    </form>
  );
}
