/** Sending an act of review; the changed case comes back, and with it a new answer. */

import { change } from "../store/case";
import type { Deed, Span } from "../types";

/** Claims are named by reference, variables by name, as `sayso review` takes them. */
export const act = (verb: Deed["do"], to: string[], why = ""): Promise<boolean> =>
  change("/api/act", { do: verb, to, why } satisfies Deed);

/** A stretch of a report as an act names it. */
export const placeName = (report: number, [start, end]: Span): string => `r${report + 1}:${start}-${end}`;
