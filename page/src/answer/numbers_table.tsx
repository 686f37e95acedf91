/** The charts' twin: their numbers as a table, a row every few weeks. */

import { arms } from "../charts/fan";
import { ObservedTable, observedOf } from "../charts/observed";
import { shown, signed } from "../charts/axes";
import type { Answer } from "../types";

export function NumbersTable({ answer }: { answer: Answer }) {
  const [given, other] = arms(answer);
  const bands = (given ?? other)?.bands ?? [];
  const stride = Math.max(1, Math.round((bands.length - 1) / 13));
  const difference = answer.comparisons[0]?.difference;
  return (
    <details class="numbers-table">
      <summary>The numbers as a table</summary>
      <div class="table-box" tabIndex={0} role="region" aria-label="Numbers of the charts">
        <table>
          <caption class="unseen">Median and middle 90 of 100 futures by week</caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              {given && <th scope="col" class="number">{given.scenario}</th>}
              <th scope="col" class="number">{other?.scenario}</th>
              {difference && <th scope="col" class="number">Difference</th>}
            </tr>
          </thead>
          <tbody>
            {bands.map((_, at) =>
              at % stride !== 0 ? null : (
                <tr key={at}>
                  <th scope="row">{at}</th>
                  {given && <td class="number">{cell(given.bands[at])}</td>}
                  <td class="number">{cell(other?.bands[at])}</td>
                  {difference && <td class="number">{cell(difference[at], signed)}</td>}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      <ObservedTable seen={observedOf(answer)} />
    </details>
  );
}

function cell(band: { low90: number; median: number; high90: number } | undefined, format = shown): string {
  return band ? `${format(band.median)} (${format(band.low90)} to ${format(band.high90)})` : "–";
}
