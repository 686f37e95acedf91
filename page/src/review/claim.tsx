import type { Located } from "../store/case";

export function ClaimReview(_: { found: Located }) {
  return null;
}
