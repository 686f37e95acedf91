/** From the state in the address to questions, and from questions to answers. */

import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Answered, Asked, Carried, Checked, Motions, ViewAnswers, Worths } from "../types";
import { complain, gone, loadCase, problems, sheet } from "./case";
import { type Route, route } from "./route";
import { postJson } from "./server";
import { defaultTarget } from "./target";

/** The variable asked about: the one chosen, else where the changes lead. */
export const target = computed<string>(() => {
  const model = sheet.value?.model;
  return route.value.on ?? (model ? defaultTarget(model, route.value) : "");
});

/** The numbers that can be moved. */
export const FIELDS = ["strength", "delay", "now", "adjustment"] as const;

/** Turn the state into the question that it holds. */
export function askedOf(state: Route, on: string, weeks: number): Asked {
  const holds = Object.entries(state.holds).map(
    ([variable, level]) => ({ type: "hold", variable, level }) as const,
  );
  const switches = Object.entries(state.switches).map(
    ([event, way]) => ({ type: way, event }) as const,
  );
  const struck = state.struck.map((claim) => ({ type: "without_claim", claim }) as const);
  return {
    on,
    by: Math.min(state.by ?? weeks, weeks),
    interventions: [...holds, ...switches, ...struck],
    threshold: state.threshold,
    view: state.view,
    numbers: Object.entries(state.numbers).flatMap(([key, value]) => {
      const at = key.lastIndexOf(".");
      const what = FIELDS.find((each) => each === key.slice(at + 1));
      return what ? [{ of: key.slice(0, at), what, value }] : [];
    }),
  };
}

/** The question as text: it changes only when the question does. */
const question = computed<string>(() => {
  const weeks = sheet.value?.model.weeks ?? 52;
  const asked = askedOf(route.value, target.value, weeks);
  return asked.on ? JSON.stringify(asked) : "";
});

export const asked = computed<Asked | null>(() =>
  question.value ? (JSON.parse(question.value) as Asked) : null,
);

export interface Asking<T> {
  answer: ReadonlySignal<T | null>;
  busy: ReadonlySignal<boolean>;
}

/** Ask `path` whenever the question or the case changes while `wanted`; the newest wins. */
function asking<T extends { revision: number }>(path: string, wanted: () => boolean): Asking<T> {
  const answer = signal<T | null>(null);
  const busy = signal(false);
  let pending: AbortController | null = null;
  effect(() => {
    const revision = sheet.value?.revision;
    const body = question.value;
    if (!body) answer.value = null;
    if (!body || revision === undefined || !wanted()) return;
    pending?.abort();
    const mine = new AbortController();
    pending = mine;
    busy.value = true;
    postJson<T>(path, JSON.parse(body), mine.signal)
      .then((found) => {
        answer.value = found;
        gone.value = false;
        problems.value = [];
        if (found.revision !== revision) void loadCase();
      })
      .catch((error) => {
        if (pending !== mine) return;
        complain(error);
        // A question about what another tab has changed meanwhile fails; then its change is due.
        if (!gone.value) void loadCase();
      })
      .finally(() => {
        if (pending === mine) busy.value = false;
      });
  });
  return { answer, busy };
}

const tab = computed(() => route.value.tab);

/** Whether nothing is changed, so that there is nothing to compare. */
export const isUnchanged = computed<boolean>(() => (asked.value?.interventions ?? []).length === 0);

export const whatIf = asking<Answered>("/api/ask", () => true);
/** Everything else waits until the answer stands. */
const later = (wanted: () => boolean) => () => !whatIf.busy.value && wanted();
export const moving = asking<Motions>("/api/move", later(() => true));
export const carrying = asking<Carried>("/api/carry", later(() => !isUnchanged.value));
export const byViews = asking<ViewAnswers>("/api/views", later(() => tab.value === "views" && !isUnchanged.value));
export const byClaims = asking<Worths>("/api/worth", later(() => tab.value === "sentences" && !isUnchanged.value));

/** Whether something lies beside a dated model that it can be held against: observed series or verdicts. */
export const isCheckable = computed<boolean>(() => {
  const { model, observed = [], verdicts = [] } = sheet.value ?? {};
  return !!model?.start && observed.length + verdicts.length > 0;
});
/** About the case, whatever is asked: the server checks each state of it once. */
export const byCheck = asking<Checked>("/api/check", later(() => tab.value === "check" && isCheckable.value));

/** The week that charts and diagram show: moved by the scrubber, else the week asked for. */
export const weekShown = computed<number>(() => {
  const weeks = sheet.value?.model.weeks ?? 52;
  return Math.min(route.value.week ?? asked.value?.by ?? 0, weeks);
});
