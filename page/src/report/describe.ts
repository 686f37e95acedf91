/** Claims in words, for people who hear the page and for those who hover. */

import type { Claim, Located } from "../store/case";
import { sheet } from "../store/case";

const LEADS: Record<string, string> = { "+": "raises", "-": "lowers", "?": "moves" };

const KINDS: Record<Claim["kind"], string> = {
  influence: "influence",
  state: "state",
  forecast: "forecast",
  aim: "aim",
  doubt: "doubt",
  act: "act",
};

function conceptName(found: Located, id: string): string {
  const concepts = sheet.value?.reports[found.report]?.concepts ?? [];
  return concepts.find((each) => each.id === id)?.name ?? id;
}

/** What a claim says, in a few words. */
export function gist(found: Located): string {
  const { claim } = found;
  if (claim.kind !== "influence")
    return `${KINDS[claim.kind]}: ${conceptName(found, claim.subject.concept)}`;
  const cause = conceptName(found, claim.cause.concept);
  const effect = conceptName(found, claim.effect.concept);
  const verb = `${LEADS[claim.sign]} ${effect}`;
  if (claim.denied) return `denied that ${cause} ${verb}`;
  return claim.negated ? `${cause} does not: ${verb}` : `${cause} ${verb}`;
}

/** How a claim stands: how firmly, how it is quoted, whether it is denied or realised. */
export function status(claim: Claim): string[] {
  const words = [claim.modality === "certain" ? "stated as fact" : `“${claim.modality}”`];
  words.push(claim.quotation === "narration" ? "in the report’s own voice" : `${claim.quotation} quotation`);
  if (claim.denied) words.push("denial");
  else if (claim.negated) words.push("negated");
  if (claim.realised) words.push("told as having happened");
  if (claim.reader === "person") words.push("put in by a person");
  return words;
}

export const signOf = (claim: Claim): string =>
  claim.kind === "influence" ? (claim.denied || claim.negated ? "≠" : shownSign(claim.sign)) : "·";

/** A minus as wide as a plus. */
export const shownSign = (sign: string): string => (sign === "-" ? "−" : sign);
