/** The report pane: who speaks, the text, and a way to open another. */

import { sheet } from "../store/case";
import { go, route } from "../store/route";
import { Opening, opening, ReadingProgress, takeDrop } from "./opening";
import { AddForm, adding } from "../review/add";
import { picked, pickedPlace } from "./picking";
import { ReportText } from "./text";

export function ReportPane() {
  const reports = sheet.value!.reports;
  const isOpening = opening.value || reports.length === 0;
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
        {reports.length > 0 && (
          <button type="button" class="quiet" aria-expanded={isOpening} onClick={() => (opening.value = !isOpening)}>
            {isOpening ? "Back to the report" : "Read another …"}
          </button>
        )}
      </header>
      <ReadingProgress />
      {isOpening ? <Opening /> : <SpeakerTabs />}
      {!isOpening && (
        <div class="scroll" tabIndex={0} role="region" aria-label="Text of the report">
          {reports.map((report, at) => (
            <article key={report.document.id}>
              {report.document.title && reports.length > 1 && <h3>{report.document.title}</h3>}
              <ReportText report={at} />
            </article>
          ))}
        </div>
      )}
      <AddForm />
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
  const place = pickedPlace.value;
  if (!place) return null;
  const count = picked.value.size;
  const found = count === 0 ? "No claim" : count === 1 ? "One claim" : `${count} claims`;
  return (
    <div class="picked row">
      <span role="status">
        {found} in the selected text
        {count > 0 && `; what hangs on ${count === 1 ? "it" : "them"} is lit in the diagram`}.
      </span>
      <button type="button" class="quiet" onClick={() => (adding.value = place)}>
        Add a claim here
      </button>
    </div>
  );
}
