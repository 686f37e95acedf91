/** The report as it was written, with its claims marked; text goes in as text, never as markup. */

import { useEffect, useMemo, useRef } from "preact/hooks";
import { type Located, located, sheet } from "../store/case";
import { route, select } from "../store/route";
import { gist, signOf } from "./describe";
import { claimsOf, heard, marksOf } from "./marks";
import { Offsets } from "./offsets";
import { picked, pickFromText } from "./picking";
import { cut, isHeadline, type Mark, type Paragraph, paragraphs } from "./segments";

export function ReportText({ report }: { report: number }) {
  const box = useRef<HTMLDivElement>(null);
  const text = sheet.value!.reports[report]!.document.text;
  const offsets = useMemo(() => new Offsets(text), [text]);
  const parts = useMemo(() => paragraphs(text), [text]);
  const state = route.value;
  const active = picked.value.size > 0 ? picked.value : claimsOf(state.selected);
  const marks = marksOf(report, state, active, offsets);
  const key = state.selected ? `${state.selected.kind}:${state.selected.id}` : "";
  useEffect(() => {
    if (key && picked.value.size === 0) scrollTo(box.current?.querySelector(".told.strong"));
  }, [key, state.pane]);
  return (
    <div
      class={`report-text${active.size > 0 ? " focused" : ""}`}
      ref={box}
      onPointerUp={() => pickFromText(box.current!, report, offsets)}
    >
      {parts.map((part, at) => (
        <ReportParagraph key={part.start} first={at === 0} part={part} text={text} marks={marks} report={report} offsets={offsets} />
      ))}
    </div>
  );
}

function scrollTo(found: Element | null | undefined): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  found?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

interface ParagraphProps {
  first: boolean;
  part: Paragraph;
  text: string;
  marks: readonly Mark[];
  report: number;
  offsets: Offsets;
}

function ReportParagraph({ first, part, text, marks, report, offsets }: ParagraphProps) {
  const ending = claimsEndingIn(part, report, offsets);
  const borders: Mark[] = [...ending.keys()].map((end) => ({ start: part.start, end, role: "told", strong: false }));
  const segments = cut(part.start, part.end, [...marks, ...borders]);
  const plain = new Set(borders);
  return (
    <p class={part.isAside ? "set-off" : first && isHeadline(text.slice(part.start, part.end)) ? "headline" : ""}>
      {segments.map((segment) => (
        <>
          <span
            key={segment.start}
            data-start={segment.start}
            class={classOf(segment.marks.filter((mark) => !plain.has(mark)))}
            onClick={() => selectAt(report, offsets.toPoints(segment.start))}
          >
            {text.slice(segment.start, segment.end)}
          </span>
          {ending.get(segment.end)?.map((found) => <ClaimButton key={found.ref} found={found} />)}
        </>
      ))}
    </p>
  );
}

/** The claims whose sentence ends in a paragraph, by where it ends. */
function claimsEndingIn(part: Paragraph, report: number, offsets: Offsets): Map<number, Located[]> {
  const found = new Map<number, Located[]>();
  for (const each of located.value.values()) {
    if (each.report !== report || !heard(each, route.value.speaker)) continue;
    const [start, stop] = each.claim.sentence;
    const end = Math.min(offsets.toUnits(stop), part.end);
    const begins = offsets.toUnits(start);
    if (begins >= part.start && begins < part.end) found.set(end, [...(found.get(end) ?? []), each]);
  }
  return found;
}

const classOf = (marks: Mark[]): string =>
  [...new Set(marks.flatMap((mark) => [mark.role, ...(mark.strong ? ["strong", `${mark.role}-strong`] : [])]))].join(" ");

/** A click in a sentence takes its narrowest claim in hand. */
function selectAt(report: number, point: number): void {
  if (getSelection()?.isCollapsed === false) return;
  const here = [...located.value.values()].filter(({ claim, report: at }) => {
    const [start, end] = claim.sentence;
    return at === report && start <= point && point < end;
  });
  const inPart = here.find(({ claim }) =>
    (claim.kind === "influence" ? [claim.cause, claim.effect] : [claim.subject]).some(({ span }) => {
      const [start, end] = span;
      return start <= point && point < end;
    }),
  );
  const found = inPart ?? here[0];
  if (found) select("claim", found.ref);
}

function ClaimButton({ found }: { found: Located }) {
  const { selected } = route.value;
  const sign = signOf(found.claim);
  const on = selected?.kind === "claim" && selected.id === found.ref;
  const label = `Claim: ${found.speaker.name}: ${gist(found)}`;
  return (
    <button
      type="button"
      class={`claim-disc sign-${SIGN_NAMES[sign] ?? "open"}`}
      aria-label={label}
      aria-pressed={on}
      title={label}
      onClick={() => select("claim", found.ref)}
    >
      {sign}
    </button>
  );
}

const SIGN_NAMES: Record<string, string> = { "+": "plus", "−": "minus", "≠": "denied", "·": "none" };
