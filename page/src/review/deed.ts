/** Sending an act of review; the changed case comes back, and with it a new answer. */

import { change } from "../store/case";
import type {
  AcceptClaim,
  AddClaim,
  FlipClaim,
  MergeVariables,
  ReattributeClaim,
  RejectClaim,
  RenameVariable,
  SplitVariable,
} from "../types";

export type Deed =
  | AcceptClaim
  | AddClaim
  | FlipClaim
  | MergeVariables
  | ReattributeClaim
  | RejectClaim
  | RenameVariable
  | SplitVariable;

export const act = (deed: Deed): Promise<boolean> => change("/api/act", deed);
