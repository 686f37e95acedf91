/** Which sentence matters: claims ranked by what they are worth to the answer; strike one out. */

import { signed } from "../charts/axes";
import { gist } from "../report/describe";
import { byClaims, isUnchanged } from "../store/asking";
import { located } from "../store/case";
import { go, route } from "../store/route";
import { slice } from "../system/quote";
import type { SpeakerShare, Worth } from "../types";

export function SentencesTab() {
  const found = byClaims.answer.value;
  if (isUnchanged.value)
    return <p class="empty">Change something above: then each sentence can be weighed.</p>;
  if (!found) return <p class="waiting">Taking one claim out after the other …</p>;
  const most = Math.max(1e-9, ...found.matters.claims.map((each) => Math.abs(each.change)));
  const listed = new Set(found.matters.claims.map((each) => each.id));
  const struckOnly = route.value.struck.filter((ref) => !listed.has(ref));
  return (
    <>
      <p class="lead">{found.sentence}</p>
      <ol class="worths">
        {found.matters.claims.map((worth) => <WorthRow key={worth.id} worth={worth} most={most} />)}
        {struckOnly.map((ref) => <StruckRow key={ref} id={ref} />)}
      </ol>
      <Shares shapley={found.matters.shapley} />
    </>
  );
}

function WorthRow({ worth, most }: { worth: Worth; most: number }) {
  const found = located.value.get(worth.id);
  if (!found) return null;
  return (
    <li class={isStruck(worth.id) ? "struck" : ""}>
      <div class="worth-head">
        <svg class="worth-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * Math.abs(worth.change)) / most} height="6" />
        </svg>
        <span class="number">
          {signed(worth.given.mean)} with it, {signed(worth.otherwise.mean)} without
        </span>
      </div>
      <Sentence id={worth.id} />
      <Strike id={worth.id} />
    </li>
  );
}

/** What is owed to each speaker: Shapley values of the mean difference. */
function Shares({ shapley }: { shapley: readonly SpeakerShare[] }) {
  if (shapley.length < 2) return null;
  return (
    <section aria-labelledby="shares-heading">
      <h3 id="shares-heading">On whose say-so</h3>
      <table>
        <tbody>
          {shapley.map((share) => (
            <tr key={share.speaker}>
              <th scope="row">{share.speaker}</th>
              <td class="number">{signed(share.value)} of the mean difference</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
