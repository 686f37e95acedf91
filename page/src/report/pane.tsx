/** The report pane: who speaks, the text, and a way to open another. */

import { sheet } from "../store/case";
import { go, route } from "../store/route";
import { Opening, opening, ReadingProgress, takeDrop } from "./opening";
import { picked } from "./picking";
import { ReportText } from "./text";

export function ReportPane() {
  const reports = sheet.value!.reports;
  return (
    <section
      class="pane report"
      id="pane-report"
      aria-labelledby="report-heading"
      onDragOver={(event) => event.preventDefault()}
      onDrop={takeDrop}
    >
      <header class="pane-head">
        <h2 id="report-heading">The report</h2>
        <button
          type="button"
          class="quiet"
          aria-expanded={opening.value}
          onClick={() => (opening.value = !opening.value)}
        >
          {opening.value ? "Back to the report" : "Read another …"}
        </button>
      </header>
      <ReadingProgress />
      {opening.value ? <Opening /> : <SpeakerTabs />}
      {!opening.value && (
        <div class="scroll" tabIndex={0} role="region" aria-label="Text of the report">
          {reports.map((report, at) => (
            <article key={report.document.id}>
              {report.document.title && reports.length > 1 && <h3>{report.document.title}</h3>}
              <ReportText report={at} />
            </article>
          ))}
        </div>
      )}
      <Picked />
    </section>
  );
}

/** Listen to one speaker alone, or to all. */
function SpeakerTabs() {
  const speakers = sheet.value!.speakers;
  const current = route.value.speaker;
  const choices: (string | null)[] = [null, ...speakers];
  return (
    <div class="chips" role="group" aria-label="Listen to">
      {choices.map((speaker) => (
        <button
          key={speaker ?? ""}
          type="button"
          aria-pressed={speaker === current}
          onClick={() => go({ speaker })}
        >
          {speaker ?? "Everybody"}
        </button>
      ))}
    </div>
  );
}

function Picked() {
  const count = picked.value.size;
  if (count === 0) return null;
  return (
    <p class="picked" role="status">
      {count === 1 ? "One claim" : `${count} claims`} in the selected text; what hangs on{" "}
      {count === 1 ? "it" : "them"} is lit in the diagram.
    </p>
  );
}
