/** Whose view: the same question under each speaker's words alone, and who says what of each link. */

import { scaleLinear } from "d3-scale";
import { signed } from "../charts/axes";
import { useWidth } from "../charts/size";
import { byViews, isUnchanged } from "../store/asking";
import { linkName, sheet } from "../store/case";
import { go, route, select } from "../store/route";
import type { Link, Parting, Row, ViewAnswer } from "../types";
import { Quote } from "../system/quote";

export function ViewsTab() {
  const found = byViews.answer.value?.found;
  return (
    <>
      {isUnchanged.value ? (
        <p class="empty">Change something above: then the answers of each of them can be compared.</p>
      ) : found ? (
        <>
          <p class="lead">{found.sentence}</p>
          <ViewRows views={found.views} />
          <Partings partings={found.partings} />
        </>
      ) : (
        <p class="waiting">Asking each of them …</p>
      )}
      <Matrix />
    </>
  );
}

function ViewRows({ views }: { views: readonly ViewAnswer[] }) {
  const [box, width] = useWidth();
  const lasts = views.flatMap((view) => view.answer.comparisons[0]?.last ?? []);
  const reach = Math.max(1, ...lasts.flatMap((band) => [Math.abs(band.low90), Math.abs(band.high90)]));
  const x = scaleLinear([-reach, reach], [6, width - 6]);
  return (
    <div class="views" ref={box}>
      {views.map((view) => (
        <article key={view.speaker ?? ""} class={(route.value.view ?? null) === view.speaker ? "on" : ""}>
          <h3>
            {view.speaker ?? "All of them"}
            <button
              type="button"
              class="quiet"
              aria-pressed={(route.value.view ?? null) === view.speaker}
              onClick={() => go({ view: view.speaker })}
            >
              {view.speaker ? "take this view" : "hear all"}
            </button>
          </h3>
          {view.answer.comparisons.length > 0 && <Interval view={view} x={x} width={width} />}
          {view.speaker && <p>{view.answer.sentence}</p>}
        </article>
      ))}
    </div>
  );
}

/** The links at which two speakers part, with the sentences that part them. */
function Partings({ partings }: { partings: readonly Parting[] }) {
  if (partings.length === 0) return null;
  return (
    <section aria-labelledby="partings-heading">
      <h3 id="partings-heading">Where they part</h3>
      {partings.map((parting, at) => {
        const link = sheet.value!.model.links.find((each) => each.id === parting.link);
        return (
          <details key={at} class="step">
            <summary>
              {parting.one} and {parting.other}: {parting.how}
              {link && <span class="aside"> {linkName(link)}</span>}
            </summary>
            {parting.claims.map((ref) => <Quote key={ref} id={ref} />)}
          </details>
        );
      })}
    </section>
  );
}

/** The difference by the week asked for: middle 90 and 50 of 100 futures, and the median. */
function Interval({ view, x, width }: { view: ViewAnswer; x: (value: number) => number; width: number }) {
  const last = view.answer.comparisons[0]?.last;
  const words = last
    ? `median ${signed(last.median)}, 90 in 100 futures from ${signed(last.low90)} to ${signed(last.high90)}`
    : "silent on this question";
  return (
    <svg class="interval" width={width} height="22" role="img" aria-label={words}>
      <line class="zero" x1={x(0)} x2={x(0)} y1="0" y2="22" />
      {last && (
        <>
          <line class="wide" x1={x(last.low90)} x2={x(last.high90)} y1="11" y2="11" />
          <line class="narrow" x1={x(last.low50)} x2={x(last.high50)} y1="11" y2="11" />
          <circle cx={x(last.median)} cy="11" r="4.5" />
        </>
      )}
    </svg>
  );
}

type Cell = Row["cells"][number];

/** Links by speakers: +, −, ?, denied, or silent. */
function Matrix() {
  const { model, matrix } = sheet.value!;
  const { speakers } = matrix;
  if (matrix.rows.length === 0) return null;
  return (
    <section aria-labelledby="matrix-heading">
      <h3 id="matrix-heading">Who says what of each link</h3>
      <div class="table-box" tabIndex={0} role="region" aria-label="Matrix of links and speakers">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">Link</th>
              {speakers.map((speaker) => <th key={speaker} scope="col">{speaker}</th>)}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => {
              const link = model.links.find((each) => each.id === row.link);
              return link ? <MatrixRow key={row.link} link={link} cells={row.cells} /> : null;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const CELLS: Record<Cell, [string, string]> = {
  "+": ["plus", "+"],
  "-": ["minus", "−"],
  "?": ["open", "?"],
  mixed: ["open", "both"],
  denied: ["denied", "denied"],
  silent: ["silent", ""],
};

function MatrixRow({ link, cells }: { link: Link; cells: readonly Cell[] }) {
  const parted = new Set(cells.filter((cell) => cell !== "silent")).size > 1;
  return (
    <tr class={parted ? "parted" : ""}>
      <th scope="row">
        <button type="button" class="link-like" onClick={() => select("link", link.id)}>
          {linkName(link)}
        </button>
      </th>
      {cells.map((cell, at) => (
        <td key={at} class={CELLS[cell][0]}>
          {CELLS[cell][1] || <span class="unseen">silent</span>}
        </td>
      ))}
    </tr>
  );
}
