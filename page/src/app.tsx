/** The whole page: a masthead and three panes; on a narrow screen one pane at a time. */

import { AnswerPane } from "./answer/pane";
import { Tabs } from "./parts/tabs";
import { ReportPane } from "./report/pane";
import { ReviewBar } from "./review/bar";
import { gone, loadCase, problems, sheet } from "./store/case";
import { go, type Pane, route } from "./store/route";
import { SystemPane } from "./system/pane";

const PANES: { id: Pane; name: string }[] = [
  { id: "report", name: "Report" },
  { id: "system", name: "System" },
  { id: "answer", name: "Answer" },
];

export function App() {
  if (!sheet.value) return <Start />;
  const { pane } = route.value;
  return (
    <>
      <Masthead />
      <nav class="pane-tabs" aria-label="Panes">
        <Tabs label="Pane" tabs={PANES} chosen={pane} choose={(id) => go({ pane: id })} panel={(id) => `pane-${id}`} />
      </nav>
      <main class={`panes show-${pane}`}>
        <ReportPane />
        <SystemPane />
        <AnswerPane />
      </main>
    </>
  );
}

function Masthead() {
  const { model, reports } = sheet.value!;
  const title = reports[0]?.document.title ?? model.title;
  return (
    <header class="masthead">
      <h1>
        <span class="mark">sayso</span>
        <span class="title">{title}</span>
      </h1>
      <ReviewBar />
    </header>
  );
}

function Start() {
  if (problems.value.length === 0) return <p class="waiting">Opening the case …</p>;
  return (
    <main class="start">
      <h1 class="mark">sayso</h1>
      <div role="alert">
        {problems.value.map((problem) => (
          <p key={problem.code}>
            {problem.message} {problem.hint}
          </p>
        ))}
      </div>
      <button type="button" onClick={() => void loadCase()}>{gone.value ? "Try again" : "Load again"}</button>
    </main>
  );
}
