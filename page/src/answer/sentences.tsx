/** Which sentence matters: claims ranked by what they are worth to the answer; strike one out. */

import { signed } from "../charts/axes";
import { gist } from "../report/describe";
import { byClaims, isUnchanged } from "../store/asking";
import { located } from "../store/case";
import { go, route } from "../store/route";
import { slice } from "../system/detail";
import type { ClaimWorth } from "../types";

export function SentencesTab() {
  const found = byClaims.answer.value;
  if (isUnchanged.value)
    return <p class="empty">Change something above: then each sentence can be weighed.</p>;
  if (!found) return <p class="waiting">Taking one claim out after the other …</p>;
  const most = Math.max(1e-9, ...found.claims.map((each) => each.worth));
  const listed = new Set(found.claims.map((each) => each.claim));
  const struckOnly = route.value.struck.filter((ref) => !listed.has(ref));
  return (
    <>
      <p class="lead">{found.sentence}</p>
      <ol class="worths">
        {found.claims.map((worth) => <WorthRow key={worth.claim} worth={worth} most={most} />)}
        {struckOnly.map((ref) => <StruckRow key={ref} id={ref} />)}
      </ol>
    </>
  );
}

function WorthRow({ worth, most }: { worth: ClaimWorth; most: number }) {
  const found = located.value.get(worth.claim);
  if (!found) return null;
  return (
    <li class={isStruck(worth.claim) ? "struck" : ""}>
      <div class="worth-head">
        <svg class="worth-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * worth.worth) / most} height="6" />
        </svg>
        <span class="number">
          {signed(worth.given)} with it, {signed(worth.without)} without
        </span>
      </div>
      <Sentence id={worth.claim} />
      <Strike id={worth.claim} />
    </li>
  );
}

function StruckRow({ id }: { id: string }) {
  return (
    <li class="struck">
      <Sentence id={id} />
      <Strike id={id} />
    </li>
  );
}

function Sentence({ id }: { id: string }) {
  const found = located.value.get(id);
  if (!found) return null;
  return (
    <button type="button" class="quote" onClick={() => go({ selected: { kind: "claim", id }, pane: "report" })}>
      <strong>{found.speaker.name}</strong>: {slice(found.report, found.claim.sentence)}
      <span class="aside"> {gist(found)}</span>
    </button>
  );
}

const isStruck = (id: string): boolean => route.value.struck.includes(id);

function Strike({ id }: { id: string }) {
  const on = isStruck(id);
  const { struck } = route.value;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={on}
        onChange={() => go({ struck: on ? struck.filter((each) => each !== id) : [...struck, id] })}
      />
      strike out
    </label>
  );
}
