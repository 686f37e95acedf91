/** The case on the page, and look-ups into it. */

import { computed, signal } from "@preact/signals";
import type { ClaimSet, Diagnostic, Link, Sheet, Speaker } from "../types";
import { fetchJson, postJson, Refused } from "./server";

export type Claim = ClaimSet["claims"][number];

export const sheet = signal<Sheet | null>(null);
export const problems = signal<Diagnostic[]>([]);
export const gone = signal(false);

/** One claim with the report it stands in, and how the model refers to it. */
export interface Located {
  ref: string;
  claim: Claim;
  report: number;
  speaker: Speaker;
}

export const located = computed<Map<string, Located>>(() => {
  const reports = sheet.value?.reports ?? [];
  const pairs = reports.flatMap((report, at) => {
    const speakers = new Map(report.speakers.map((each) => [each.id, each]));
    return report.claims.map((claim): [string, Located] => {
      const ref = reports.length === 1 ? claim.id : `r${at + 1}.${claim.id}`;
      const speaker = speakers.get(claim.speaker) ?? nameless(claim.speaker);
      return [ref, { ref, claim, report: at, speaker }];
    });
  });
  return new Map(pairs);
});

const nameless = (id: string): Speaker => ({ id, name: id, mentions: [], members: [] });

/** The links that rest on each claim. */
export const linksOfClaim = computed<Map<string, Link[]>>(() => {
  const found = new Map<string, Link[]>();
  for (const link of sheet.value?.model.links ?? [])
    for (const ref of claimsOfLink(link)) found.set(ref, [...(found.get(ref) ?? []), link]);
  return found;
});

export function claimsOfLink(link: Link): string[] {
  return [...new Set(link.voices.flatMap((voice) => voice.claims))];
}

/** Name of a variable or event. */
export function nameOf(id: string): string {
  const model = sheet.value?.model;
  const found =
    model?.variables.find((each) => each.id === id) ?? model?.events.find((each) => each.id === id);
  return found?.name ?? id;
}

export const linkName = (link: Link): string => `${nameOf(link.source)} → ${nameOf(link.target)}`;

/** Show what went wrong; a question that was overtaken by a newer one is nothing wrong. */
export function complain(error: unknown): void {
  if (!(error instanceof Refused)) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    problems.value = [{ code: "page", message: String(error), place: null, hint: null }];
    return;
  }
  gone.value = error.gone;
  problems.value = error.problems.filter((each) => each.code !== "overtaken");
}

export function settle(next: Sheet): void {
  sheet.value = next;
  problems.value = [];
  gone.value = false;
}

/** Get the case at the start, and anew if it was changed in another tab. */
export async function loadCase(): Promise<void> {
  try {
    const found = await fetchJson<Sheet>("/api/case");
    if (gone.value || found.revision !== sheet.value?.revision) settle(found);
  } catch (error) {
    complain(error);
  }
}

/** Send an act that changes the case; the changed case comes back. */
export async function change(path: string, body: unknown): Promise<boolean> {
  try {
    settle(await postJson<Sheet>(path, body));
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}
