/** The address holds the state: what is looked at and what is asked, kept behind the `#`. */

import { signal } from "@preact/signals";

export type Pane = "report" | "system" | "answer";
export type Tab = "what-if" | "views" | "sentences" | "check";
export type Switch = "force" | "forbid";

/** What a person has in hand: one link, variable, event, loop or claim. */
export interface Selection {
  kind: "link" | "variable" | "event" | "loop" | "claim";
  id: string;
}

export interface Route {
  pane: Pane;
  tab: Tab;
  selected: Selection | null;
  speaker: string | null;
  loop: string | null;
  near: boolean;
  /** Whether links of ours that are off are drawn too. */
  ours: boolean;
  table: boolean;
  search: string;
  on: string | null;
  by: number | null;
  week: number | null;
  threshold: number | null;
  /** The threshold of the dot plot, in the unit of the difference. */
  line: number | null;
  view: string | null;
  holds: Record<string, number>;
  switches: Record<string, Switch>;
  struck: string[];
  numbers: Record<string, number>;
}

export const START: Route = {
  pane: "report",
  tab: "what-if",
  selected: null,
  speaker: null,
  loop: null,
  near: false,
  ours: false,
  table: false,
  search: "",
  on: null,
  by: null,
  week: null,
  threshold: null,
  line: null,
  view: null,
  holds: {},
  switches: {},
  struck: [],
  numbers: {},
};

const PANES: readonly string[] = ["report", "system", "answer"];
const TABS: readonly string[] = ["what-if", "views", "sentences", "check"];
const KINDS: readonly string[] = ["link", "variable", "event", "loop", "claim"];

/** Read a route from the part of an address behind `#`; what makes no sense is left out. */
export function parseRoute(hash: string): Route {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const pane = given.get("pane") ?? "";
  const tab = given.get("tab") ?? "";
  return {
    pane: PANES.includes(pane) ? (pane as Pane) : START.pane,
    tab: TABS.includes(tab) ? (tab as Tab) : START.tab,
    selected: parseSelection(given.get("selected")),
    speaker: given.get("speaker"),
    loop: given.get("loop"),
    near: given.has("near"),
    ours: given.has("ours"),
    table: given.has("table"),
    search: given.get("search") ?? "",
    on: given.get("on"),
    by: parseNumber(given.get("by")),
    week: parseNumber(given.get("week")),
    threshold: parseNumber(given.get("threshold")),
    line: parseNumber(given.get("line")),
    view: given.get("view"),
    holds: parseNumbers(given.getAll("hold")),
    switches: parseSwitches(given),
    struck: given.getAll("struck"),
    numbers: parseNumbers(given.getAll("number")),
  };
}

/** Write a route as the part of an address behind `#`; what is at its start is left out. */
export function writeRoute(route: Route): string {
  const out = new URLSearchParams();
  const put = (name: string, value: string | number | null) => {
    if (value !== null && value !== "") out.append(name, String(value));
  };
  if (route.pane !== START.pane) put("pane", route.pane);
  if (route.tab !== START.tab) put("tab", route.tab);
  if (route.selected) put("selected", `${route.selected.kind}:${route.selected.id}`);
  for (const name of ["speaker", "loop", "search", "on", "by", "week", "threshold", "line", "view"] as const)
    put(name, route[name]);
  if (route.near) put("near", "1");
  if (route.ours) put("ours", "1");
  if (route.table) put("table", "1");
  for (const [id, level] of Object.entries(route.holds)) put("hold", `${id}=${level}`);
  for (const [id, way] of Object.entries(route.switches)) put(way, id);
  for (const claim of route.struck) put("struck", claim);
  for (const [id, value] of Object.entries(route.numbers)) put("number", `${id}=${value}`);
  return out.toString();
}

function parseSelection(given: string | null): Selection | null {
  const at = given?.indexOf(":") ?? -1;
  const kind = given?.slice(0, at) ?? "";
  return given && KINDS.includes(kind)
    ? { kind: kind as Selection["kind"], id: given.slice(at + 1) }
    : null;
}

function parseNumber(given: string | null): number | null {
  const value = given === null || given === "" ? Number.NaN : Number(given);
  return Number.isFinite(value) ? value : null;
}

function parseNumbers(given: string[]): Record<string, number> {
  const pairs = given.map((each) => {
    const at = each.lastIndexOf("=");
    return [each.slice(0, at), parseNumber(each.slice(at + 1))] as const;
  });
  return Object.fromEntries(pairs.filter((pair): pair is [string, number] => pair[1] !== null));
}

function parseSwitches(given: URLSearchParams): Record<string, Switch> {
  const ways = ["force", "forbid"] as const;
  return Object.fromEntries(ways.flatMap((way) => given.getAll(way).map((id) => [id, way])));
}

/** The state that the address holds now. */
export const route = signal<Route>(
  parseRoute(typeof location === "undefined" ? "" : location.hash),
);

/** Change the state; `replace` keeps Back from stopping at every small move. */
export function go(change: Partial<Route>, how: "push" | "replace" = "push"): void {
  route.value = { ...route.value, ...change };
  const written = writeRoute(route.value);
  const address = written ? `#${written}` : location.pathname;
  if (how === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** Follow Back and Forward, and an address that is typed in. */
export function followAddress(): void {
  const follow = () => {
    route.value = parseRoute(location.hash);
  };
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
}

export const select = (kind: Selection["kind"], id: string): void =>
  go({ selected: { kind, id } });
