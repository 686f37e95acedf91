// Written by page/write_types.py from the Python records; change those instead.

export interface Act {
  kind: "act";
  id: string;
  speaker: string;
  through: string[];
  attribution: string | null;
  quotation: "direct" | "indirect" | "mixed" | "narration";
  sentence: Span;
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would";
  certainty: number;
  negated: boolean;
  denied: boolean;
  conditions: Condition[];
  time: Words | null;
  realised: boolean;
  confidence: number;
  reader: string;
  subject: Part;
}

export interface Aim {
  kind: "aim";
  id: string;
  speaker: string;
  through: string[];
  attribution: string | null;
  quotation: "direct" | "indirect" | "mixed" | "narration";
  sentence: Span;
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would";
  certainty: number;
  negated: boolean;
  denied: boolean;
  conditions: Condition[];
  time: Words | null;
  realised: boolean;
  confidence: number;
  reader: string;
  subject: Part;
  holder: string | null;
}

export interface Answer {
  format: "sayso-answer/1";
  sentence: string;
  title: string;
  question: Question;
  target: Target;
  told: boolean;
  measured: boolean;
  by: string;
  start: string | null;
  seed: number;
  futures: number;
  comparisons: Comparison[];
  scenarios: Futures[];
  basis: Basis;
}

export interface Answered {
  revision: number;
  answer: Answer;
  command: string;
  milliseconds: number;
}

export interface Asked {
  on: string;
  by: number;
  interventions?: (Hold | Shift | Ramp | Force | Forbid | WithoutClaim | WithoutSpeaker | WithoutLink | Strengthen)[];
  threshold?: number | null;
  view?: string | null;
  numbers?: NumberSet[];
}

export interface Attribution {
  id: string;
  speaker: string;
  quotation: "direct" | "indirect" | "mixed" | "narration";
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface Band {
  week: number;
  low90: number;
  low50: number;
  median: number;
  high50: number;
  high90: number;
}

export interface Basis {
  steps: Step[];
  ours: Ours[];
}

export interface Carried {
  revision: number;
  carriers: Carriers;
}

export interface Carrier {
  kind: "?" | "B" | "R" | "back" | "link";
  of: string[];
  name: string;
  claims: string[];
  at_work: number[];
  dominates: number[];
  low50: number[];
  median: number[];
  high50: number[];
}

export interface Carriers {
  target: string;
  links: Carrier[];
  loops: Carrier[];
  start: string | null;
  futures: number;
  seed: number;
}

export interface Checked {
  revision: number;
  sentence: string;
  picture: string;
  command: string;
}

export interface ClaimSet {
  format: "sayso-claims/1";
  document: Document;
  speakers: Speaker[];
  attributions: Attribution[];
  concepts: Concept[];
  claims: (Influence | State | Forecast | Aim | Doubt | Act)[];
}

export interface Comparison {
  against: "base" | "forbidden";
  directions: Directions;
  difference: Band[];
  last: Band;
  outcomes: number[];
  onset: Onset;
  crossing: Crossing | null;
}

export interface Concept {
  id: string;
  name: string;
  phrases: Span[];
  part_of: string | null;
  merges: Merge[];
}

export interface Condition {
  span: Span;
  concept: string | null;
  change: -1 | 1 | null;
  kind: "as_long_as" | "given" | "only_with" | "unless";
}

export interface Crossing {
  level: number;
  direction: "at_least" | "at_most";
  given: number;
  otherwise: number;
}

export interface Deed {
  do: "accept" | "add" | "divide" | "flip" | "merge" | "reattribute" | "reject" | "rename" | "split";
  to: string[];
  why?: string;
}

export interface Delay {
  span: Span | null;
  weeks: number | null;
}

export interface Diagnostic {
  code: string;
  message: string;
  place: Place | null;
  hint: string | null;
}

export interface Directions {
  higher: number;
  lower: number;
  same: number;
}

export interface Document {
  id: string;
  title: string | null;
  date: string | null;
  text: string;
  characters: number;
  sha256: string;
  author: string | null;
  publisher: string | null;
  markup: "markdown" | "none";
  notes: string[];
}

export interface Doubt {
  kind: "doubt";
  id: string;
  speaker: string;
  through: string[];
  attribution: string | null;
  quotation: "direct" | "indirect" | "mixed" | "narration";
  sentence: Span;
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would";
  certainty: number;
  negated: boolean;
  denied: boolean;
  conditions: Condition[];
  time: Words | null;
  realised: boolean;
  confidence: number;
  reader: string;
  subject: Part;
}

export interface Effect {
  mean: number;
  share: number;
}

export interface Event {
  id: string;
  name: string;
  of: string;
  change: -1 | 1;
  dates: string[];
  hazard: Number | null;
  driver: string | null;
  beta: Number | null;
  lasts: Number | null;
  claims: string[];
  position: [number, number] | null;
}

export interface ExportWish {
  form: "carriers-csv" | "carriers-json" | "carriers-svg" | "check-csv" | "check-json" | "check-svg" | "csv" | "html" | "json" | "matters-csv" | "matters-json" | "matters-svg" | "model" | "views-csv" | "views-json" | "views-svg";
  asked: Asked;
}

export interface Forbid {
  type: "forbid";
  event: string;
}

export interface Force {
  type: "force";
  event: string;
  week?: number;
}

export interface Forecast {
  kind: "forecast";
  id: string;
  speaker: string;
  through: string[];
  attribution: string | null;
  quotation: "direct" | "indirect" | "mixed" | "narration";
  sentence: Span;
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would";
  certainty: number;
  negated: boolean;
  denied: boolean;
  conditions: Condition[];
  time: Words | null;
  realised: boolean;
  confidence: number;
  reader: string;
  subject: Part;
}

export interface Futures {
  scenario: string;
  bands: Band[];
  examples: number[][];
}

export interface Gate {
  of: string;
  above: number | null;
  below: number | null;
  unless: boolean;
  claims: string[];
}

export interface Hold {
  type: "hold";
  variable: string;
  level: number;
  start?: number;
  end?: number | null;
}

export interface Influence {
  kind: "influence";
  id: string;
  speaker: string;
  through: string[];
  attribution: string | null;
  quotation: "direct" | "indirect" | "mixed" | "narration";
  sentence: Span;
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would";
  certainty: number;
  negated: boolean;
  denied: boolean;
  conditions: Condition[];
  time: Words | null;
  realised: boolean;
  confidence: number;
  reader: string;
  cause: Part;
  effect: Part;
  effect_of_cause: "+" | "-" | "?";
  sign: "+" | "-" | "?";
  via: Part[];
  alternatives: string | null;
  degree: Words | null;
  compared_with: Part | null;
  delay: Delay;
}

export interface Link {
  id: string;
  source: string;
  target: string;
  strength: Number;
  delay: Number;
  delay_kind: "first_order" | "pure";
  shape: "linear" | "saturating" | "threshold";
  bend: Number | null;
  gates: Gate[];
  voices: Voice[];
  assumed: boolean;
  enabled: boolean;
  note: string | null;
}

export interface LinkBelief {
  support: number;
  denial: number;
  presence: number;
  plus: number;
  minus: number;
  open_sign: number;
}

export interface Loop {
  id: string;
  name: string;
  kind: "?" | "B" | "R";
  variables: string[];
  links: string[];
  presence: number;
  reinforcing: number;
  gain: number;
  assumed: boolean;
}

export interface Matrix {
  speakers: string[];
  rows: Row[];
}

export interface Matters {
  title: string;
  target: string;
  claims: Worth[];
  speakers: Worth[];
  links: Worth[];
  reports: Worth[];
  shapley: SpeakerShare[];
  turn: Turn | null;
  numbers: NumberWorth[];
  all_numbers: number;
}

export interface Merge {
  span: Span;
  reason: string;
}

export interface Model {
  format: "sayso-model/1";
  title: string;
  start: string | null;
  weeks: number;
  reports: Report[];
  variables: Variable[];
  links: Link[];
  events: Event[];
  remarks: Remark[];
  priors: Override[];
}

export interface Motion {
  variable: string;
  given: number[];
  otherwise: number[];
}

export interface Motions {
  revision: number;
  motions: Motion[];
  pushes: Push[];
}

export interface Number {
  value: number;
  low: number | null;
  high: number | null;
  origin: "assumed" | "calibrated" | "measured" | "person" | "said";
  claims: string[];
  why: string | null;
}

export interface NumberSet {
  of: string;
  what: "adjustment" | "delay" | "now" | "strength";
  value: number;
}

export interface NumberWorth {
  what: string;
  gain: number;
  share: number | null;
}

export interface ObservedPoint {
  date: string;
  week: number;
  value: number;
  level: number;
}

export interface ObservedSeries {
  series: string;
  variable: string;
  unit: string;
  points: ObservedPoint[];
}

export interface Onset {
  share: number;
  low50: number | null;
  median: number | null;
  high50: number | null;
}

export interface Ours {
  what: string;
  value: number;
  low: number | null;
  high: number | null;
  origin: "assumed" | "calibrated" | "measured" | "person" | "said";
  why: string | null;
}

export interface Override {
  key: string;
  value: number;
  low: number | null;
  high: number | null;
}

export interface Part {
  span: Span;
  concept: string;
  change: -1 | 1 | null;
  refers_to: Span | null;
}

export interface Parting {
  one: string;
  other: string;
  link: string;
  how: string;
  claims: string[];
}

export interface Place {
  source: string;
  line: number | null;
  column: number | null;
  width: number;
  excerpt: string | null;
}

export interface Problems {
  problems: Diagnostic[];
}

export interface Progress {
  what: string;
  share: number;
}

export interface Push {
  link: string;
  change: number[];
}

export interface Question {
  interventions: (Hold | Shift | Ramp | Force | Forbid | WithoutClaim | WithoutSpeaker | WithoutLink | Strengthen)[];
  on: string;
  by: number;
  threshold: number | null;
  view: string | null;
}

export interface Ramp {
  type: "ramp";
  variable: string;
  level: number;
  start: number;
  end: number;
}

export interface Remark {
  kind: "act" | "aim" | "doubt" | "forecast" | "state";
  speaker: string;
  subject: string;
  of: string | null;
  change: -1 | 1 | null;
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would";
  negated: boolean;
  denied: boolean;
  level: Number | null;
  holder: string | null;
  claims: string[];
}

export interface Report {
  id: string;
  title: string | null;
  sha256: string;
  claims: string;
  date: string | null;
}

export interface Row {
  link: string;
  cells: ("+" | "-" | "?" | "denied" | "mixed" | "silent")[];
}

export interface Saying {
  claim: string;
  speaker: string;
  stance: "denies" | "supports";
  sign: "+" | "-" | "?";
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would" | null;
  report: string | null;
  line: number | null;
  sentence: Span | null;
}

export interface Sheet {
  revision: number;
  source: string;
  model: Model;
  reports: ClaimSet[];
  positions: Record<string, [number, number]>;
  beliefs: Record<string, LinkBelief>;
  loops: Loop[];
  speakers: string[];
  matrix: Matrix;
  review: SheetReview;
  verdicts: Verdict[];
  observed: ObservedSeries[];
}

export interface SheetAct {
  what: string;
  who: string;
  when: string;
  why: string;
}

export interface SheetReview {
  acts: SheetAct[];
  undo: string | null;
  redo: string | null;
  changed: string[];
  lost: string[];
}

export interface Shift {
  type: "shift";
  variable: string;
  amount: number;
  start?: number;
  end?: number | null;
}

export type Span = [number, number];

export interface Speaker {
  id: string;
  name: string;
  mentions: Span[];
  members: string[];
}

export interface SpeakerShare {
  speaker: string;
  value: number;
}

export interface State {
  kind: "state";
  id: string;
  speaker: string;
  through: string[];
  attribution: string | null;
  quotation: "direct" | "indirect" | "mixed" | "narration";
  sentence: Span;
  modality: "can" | "certain" | "could" | "likely" | "may" | "might" | "must" | "question" | "should" | "unlikely" | "will" | "would";
  certainty: number;
  negated: boolean;
  denied: boolean;
  conditions: Condition[];
  time: Words | null;
  realised: boolean;
  confidence: number;
  reader: string;
  subject: Part;
}

export interface Step {
  link: string;
  name: string;
  assumed: boolean;
  sayings: Saying[];
}

export interface Strengthen {
  type: "strengthen";
  link: string;
  factor: number;
}

export interface Target {
  name: string;
  unit: string | null;
  low: number;
  high: number;
}

export interface Turn {
  voices: string[];
  higher: number;
  lower: number;
}

export interface Variable {
  id: string;
  name: string;
  unit: string | null;
  low: number;
  high: number;
  now: Number;
  adjustment: Number;
  noise: Number;
  concepts: string[];
  position: [number, number] | null;
}

export interface Verdict {
  claims: string[];
  condition: string;
  condition_met: string | null;
  series: string[];
  expected: "down" | "up" | null;
  by: string | null;
  verdict: "condition not met" | "failed" | "held" | "too early" | "unclear";
  because: string;
  rival: string;
}

export interface ViewAnswer {
  speaker: string | null;
  answer: Answer;
}

export interface ViewAnswers {
  revision: number;
  found: Views;
  command: string;
}

export interface Views {
  sentence: string;
  views: ViewAnswer[];
  partings: Parting[];
}

export interface Voice {
  id: string;
  speaker: string;
  stance: "denies" | "supports";
  sign: "+" | "-" | "?";
  belief: Number;
  claims: string[];
  gates: Gate[];
  rivals: string | null;
}

export interface WithoutClaim {
  type: "without_claim";
  claim: string;
}

export interface WithoutLink {
  type: "without_link";
  link: string;
}

export interface WithoutSpeaker {
  type: "without_speaker";
  speaker: string;
}

export interface Words {
  span: Span;
  text: string;
}

export interface Worth {
  kind: "claim" | "link" | "report" | "speaker";
  id: string;
  name: string;
  given: Effect;
  otherwise: Effect;
  change: number;
  reran: boolean;
}

export interface Worths {
  revision: number;
  sentence: string;
  matters: Matters;
  command: string;
}
