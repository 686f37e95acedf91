/** Cut a text where any mark begins or ends, so that overlapping marks need no nesting. */

export type Role = "told" | "cause" | "effect" | "subject" | "condition" | "cue" | "source" | "struck";

/** Something to show about a stretch of text; offsets in UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
  role: Role;
  strong: boolean;
}

export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

export interface Paragraph {
  start: number;
  end: number;
  /** Set off as a whole by its writer: `*…*` in plain text. */
  isAside: boolean;
}

/** Cut `start` to `end` at the borders of the marks; segments follow each other without gaps. */
export function cut(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const ordered = [...borders].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, at) => {
    const to = ordered[at + 1]!;
    return { start: from, end: to, marks: inside.filter((m) => m.start <= from && m.end >= to) };
  });
}

/** Find the paragraphs: what stands between line ends, blank lines and front matter left out. */
export function paragraphs(text: string): Paragraph[] {
  const head = /^---\n[^]*?\n---(?=\n)/.exec(text)?.[0].length ?? 0;
  const found: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g))
    if (match.index >= head) found.push(paragraph(match.index, match[0]));
  return found;
}

/** Stars or underscores around a whole paragraph are shown as what they mean. */
function paragraph(start: number, text: string): Paragraph {
  const isAside = /^([*_])(?!\1)[^*_]+\1$/.test(text);
  return isAside ? { start: start + 1, end: start + text.length - 1, isAside } : { start, end: start + text.length, isAside };
}

/** Whether the first paragraph is a headline: short, and no sentence. */
export function isHeadline(text: string): boolean {
  return text.length < 120 && !/[.”"]\s*$/.test(text);
}
