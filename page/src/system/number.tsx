/** A number of the model with its origin; one that is ours can be dragged, and says that it is ours. */

import type { FIELDS } from "../store/asking";
import { go, route } from "../store/route";
import type { Number as ModelNumber } from "../types";

const ORIGINS: Record<ModelNumber["origin"], string> = {
  said: "said in the report",
  assumed: "ours",
  measured: "measured",
  calibrated: "calibrated",
  person: "set by a person",
};

interface Props {
  of: string;
  what: (typeof FIELDS)[number];
  number: ModelNumber;
  low: number;
  high: number;
  unit: string;
}

const NAMES = { strength: "Strength", delay: "Delay", now: "Level now", adjustment: "Adjusts in" } as const;

export function NumberRow({ of, what, number, low, high, unit }: Props) {
  const key = `${of}.${what}`;
  const moved = route.value.numbers[key];
  const shown = moved ?? number.value;
  const ours = number.origin === "assumed";
  const endless = number.value === null;
  if (endless) return <p class="number-row">{NAMES[what]}: it accumulates</p>;
  return (
    <div class={`number-row${ours ? " ours" : ""}`}>
      <label>
        <span>{NAMES[what]}</span>
        {ours && (
          <input
            type="range"
            min={low}
            max={high}
            step={high <= 1 ? 0.01 : 0.5}
            value={shown}
            aria-valuetext={`${shown} ${unit}, ours`}
            onChange={(event) => go({ numbers: { ...route.value.numbers, [key]: Number(event.currentTarget.value) } })}
          />
        )}
      </label>
      <span class="value">
        {shown} {unit}
      </span>
      <span class={`origin ${number.origin}`} title={number.why ?? undefined}>
        {moved === undefined ? ORIGINS[number.origin] : "moved by you "}
        {moved !== undefined && (
          <button type="button" class="quiet" onClick={() => letGo(key)}>
            back to {number.value}
          </button>
        )}
      </span>
    </div>
  );
}

function letGo(key: string): void {
  const { [key]: _, ...rest } = route.value.numbers;
  go({ numbers: rest });
}
