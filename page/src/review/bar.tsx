/** Undo, redo, and the list of what a person changed. */

import { change, sheet } from "../store/case";

export function ReviewBar() {
  const { acts, undo, redo, changed, lost } = sheet.value!.review;
  return (
    <div class="review-bar" role="group" aria-label="Review">
      <button type="button" disabled={undo === null} title={undo ?? undefined} onClick={() => void change("/api/undo", {})}>
        Undo
      </button>
      <button type="button" disabled={redo === null} title={redo ?? undefined} onClick={() => void change("/api/redo", {})}>
        Redo
      </button>
      <details class="menu">
        <summary>{acts.length === 0 ? "No changes" : acts.length === 1 ? "1 change" : `${acts.length} changes`}</summary>
        <div class="menu-body">
          {acts.length === 0 && <p class="aside">The model is as it was read. Take a claim in hand to correct it.</p>}
          <ol>
            {acts.map((act, at) => (
              <li key={at}>
                {act.what}
                <span class="aside">
                  {" "}
                  {act.who}, {act.when}
                  {act.why ? `: ${act.why}` : ""}
                </span>
              </li>
            ))}
          </ol>
          {changed.length > 0 && (
            <>
              <h3>What it changed</h3>
              <ul>{changed.map((line) => <li key={line}>{line}</li>)}</ul>
            </>
          )}
          {lost.length > 0 && (
            <>
              <h3>Acts that found nothing to act on</h3>
              <ul>{lost.map((line) => <li key={line}>{line}</li>)}</ul>
            </>
          )}
        </div>
      </details>
    </div>
  );
}
