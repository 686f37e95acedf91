/** What if: the charts of the answer, time and futures to play, and what it rests on. */

import { DifferenceChart } from "../charts/difference";
import { DotPlot } from "../charts/dot_plot";
import { arms, FanChart } from "../charts/fan";
import { isCalm, player, playFutures, playWeeks, STEP, stepFuture, stopPlaying } from "../charts/player";
import { weekLabel } from "../charts/axes";
import { weekShown, whatIf } from "../store/asking";
import { sheet } from "../store/case";
import { go } from "../store/route";
import type { Answer } from "../types";
import { Basis } from "./basis";
import { Carriers } from "./carriers";
import { NumbersTable } from "./numbers_table";

export function WhatIfTab() {
  const found = whatIf.answer.value;
  if (!found) return null;
  const { answer } = found;
  if (answer.scenarios.length === 0) return <Basis answer={answer} />;
  return (
    <>
      <FanChart answer={answer} />
      <TimeScrubber answer={answer} />
      <FuturePlayer answer={answer} />
      {answer.comparisons.length > 0 && (
        <>
          <DotPlot answer={answer} />
          <DifferenceChart answer={answer} />
          <Carriers />
        </>
      )}
      <NumbersTable answer={answer} />
      <Basis answer={answer} />
    </>
  );
}

/** One week for charts and diagram together. */
function TimeScrubber({ answer }: { answer: Answer }) {
  const weeks = Math.max(1, (answer.scenarios[0]?.bands.length ?? 1) - 1);
  const week = Math.min(Math.round(weekShown.value), weeks);
  const running = player.value.running === "weeks";
  return (
    <div class="scrubber">
      <button
        type="button"
        aria-label={running ? "Stop" : isCalm() ? `${STEP} weeks on` : "Play the weeks"}
        onClick={() => (running ? stopPlaying() : playWeeks(weeks))}
      >
        {running ? "❚❚" : "▶"}
      </button>
      <input
        type="range"
        aria-label="Week shown in charts and diagram"
        aria-valuetext={weekLabel(week, sheet.value?.model.start ?? null)}
        min={0}
        max={weeks}
        step={1}
        value={week}
        onInput={(event) => go({ week: Number(event.currentTarget.value) }, "replace")}
      />
      <output>{weekLabel(week, sheet.value?.model.start ?? null)}</output>
    </div>
  );
}

/** Real futures, one by one: no mean line stands for them. */
function FuturePlayer({ answer }: { answer: Answer }) {
  const [given, other] = arms(answer);
  const count = (given ?? other)?.examples.length ?? 0;
  const { at, running } = player.value;
  if (count === 0) return null;
  return (
    <div class="futures row">
      <button type="button" onClick={() => (running === "futures" ? stopPlaying() : playFutures(count))}>
        {running === "futures" ? "Stop" : "Play futures one by one"}
      </button>
      {at !== null && (
        <>
          <button type="button" aria-label="Future before" onClick={() => stepFuture(count, -1)}>‹</button>
          <button type="button" aria-label="Next future" onClick={() => stepFuture(count)}>›</button>
          <span class="aside" role="status">
            Future {at + 1} of {count} drawn
          </span>
          <button type="button" class="quiet" onClick={() => { stopPlaying(); player.value = { at: null, running: null }; }}>
            all
          </button>
        </>
      )}
    </div>
  );
}
