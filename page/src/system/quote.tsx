/** A sentence of the report with what is known of it. */

import { attributionOf } from "../report/marks";
import { status } from "../report/describe";
import { located, sheet } from "../store/case";
import { go } from "../store/route";
import type { Span } from "../types";

/** A sentence of the report, cut from the kept text; taking it lights it up there. */
export function Quote({ id }: { id: string }) {
  const found = located.value.get(id);
  if (!found) return <p class="aside">Claim {id} is not in the report.</p>;
  const cue = attributionOf(found)?.cue.map((span) => slice(found.report, span)).join(" … ");
  return (
    <blockquote>
      <button type="button" class="quote" onClick={() => go({ selected: { kind: "claim", id }, pane: "report" })}>
        {slice(found.report, found.claim.sentence)}
      </button>
      <footer>
        {[cue && `cue “${cue}”`, ...status(found.claim)].filter(Boolean).join(" · ")}
      </footer>
    </blockquote>
  );
}

/** Code points, so not with `slice` of the string itself. */
export function slice(report: number, span: Span): string {
  const [start, end] = span;
  return [...sheet.value!.reports[report]!.document.text].slice(start, end).join("");
}
