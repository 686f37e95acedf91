/** The answer pane: the question on top, and four ways to look at what follows. */

import { gone, problems } from "../store/case";
import { whatIf } from "../store/asking";
import { go, route, type Tab } from "../store/route";
import { Tabs } from "../parts/tabs";
import { CheckTab } from "./check";
import { ExportMenu } from "./exporting";
import { Levers } from "./levers";
import { Sentence } from "./sentence";
import { SentencesTab } from "./sentences";
import { ViewsTab } from "./views";
import { WhatIfTab } from "./what_if";

const TABS: { id: Tab; name: string }[] = [
  { id: "what-if", name: "What if" },
  { id: "views", name: "Whose view" },
  { id: "sentences", name: "Which sentence" },
  { id: "check", name: "Was it so" },
];

export function AnswerPane() {
  const { tab } = route.value;
  return (
    <section class="pane answer" id="pane-answer" aria-labelledby="answer-heading" aria-busy={whatIf.busy.value}>
      <header class="pane-head">
        <h2 id="answer-heading">The answer</h2>
        <ExportMenu />
      </header>
      <div class="scroll" tabIndex={0} role="region" aria-label="Question and answer">
        <Levers />
        <Problems />
        <Sentence />
        <Tabs label="Ways to look at it" tabs={TABS} chosen={tab} choose={(id) => go({ tab: id })} />
        <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} class="tab-panel">
          <Chosen tab={tab} />
        </div>
      </div>
    </section>
  );
}

function Chosen({ tab }: { tab: Tab }) {
  switch (tab) {
    case "what-if":
      return <WhatIfTab />;
    case "views":
      return <ViewsTab />;
    case "sentences":
      return <SentencesTab />;
    case "check":
      return <CheckTab />;
  }
}

/** So many problems are told; the rest are counted. */
const TOLD = 5;

/** What is wrong with the question, or that the program is gone; what is shown stays as it was. */
function Problems() {
  if (problems.value.length === 0) return null;
  return (
    <ul class={`problems${gone.value ? " gone" : ""}`} role="alert">
      {problems.value.slice(0, TOLD).map((problem) => (
        <li key={problem.code + problem.message}>
          {problem.message}
          {problem.hint && <span class="aside"> {problem.hint}</span>}
        </li>
      ))}
      {problems.value.length > TOLD && <li class="aside">and {problems.value.length - TOLD} more</li>}
    </ul>
  );
}
