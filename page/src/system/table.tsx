/** The diagram's twin: every link as a row, with the same commands. */

import { shownSign } from "../report/describe";
import { nameOf } from "../store/case";
import { route, select } from "../store/route";
import { type DrawnLink, links, lit } from "./drawn";
import { SIGN_CLASS } from "./edge";

export function LinkTable() {
  const shown = links.value.filter(({ link }) => lit.value.links === null || lit.value.links.has(link.id));
  return (
    <div class="scroll table-box" tabIndex={0} role="region" aria-label="Table of links">
      <table class="links">
        <caption class="unseen">Links of the system</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Sign</th>
            <th scope="col">What it moves</th>
            <th scope="col">Said by</th>
            <th scope="col" class="number">Belief</th>
            <th scope="col" class="number">Weeks</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((drawn) => <LinkRow key={drawn.link.id} drawn={drawn} />)}
        </tbody>
      </table>
      {shown.length === 0 && <p class="empty">No link fits.</p>}
    </div>
  );
}

function LinkRow({ drawn }: { drawn: DrawnLink }) {
  const { link, sign, belief } = drawn;
  const on = route.value.selected?.kind === "link" && route.value.selected.id === link.id;
  const speakers = [...new Set(link.voices.map((voice) => voice.speaker + (voice.stance === "denies" ? " (denied)" : "")))];
  return (
    <tr class={on ? "on" : ""}>
      <td>
        <button type="button" class="link-like" aria-pressed={on} onClick={() => select("link", link.id)}>
          {nameOf(link.source)}
        </button>
      </td>
      <td class={`sign ${SIGN_CLASS[sign]}`}>{shownSign(sign)}</td>
      <td>{nameOf(link.target)}</td>
      <td>{link.assumed ? <span class="ours-word">ours{link.enabled ? "" : ", off"}</span> : speakers.join(", ")}</td>
      <td class="number">{belief ? belief.presence.toFixed(2) : "–"}</td>
      <td class="number">{link.delay.value}</td>
    </tr>
  );
}
