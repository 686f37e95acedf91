/** Taking things away: report, data, pictures, model, and the command line that gives the same. */

import { useRef } from "preact/hooks";
import { asked, byCheck, byClaims, byViews, isCheckable, isUnchanged, whatIf } from "../store/asking";
import { complain, sheet } from "../store/case";
import { route, type Tab } from "../store/route";
import { postForFile } from "../store/server";
import type { ExportWish } from "../types";
import { pictureOf, pngOf, save } from "./picture";

type Form = ExportWish["form"];
type Choice = [string, [Form, string][]];

const CHOICES: Choice[] = [
  ["Answer", [["json", "JSON"], ["csv", "CSV"]]],
  ["What carries it", [["carriers-json", "JSON"], ["carriers-csv", "CSV"], ["carriers-svg", "SVG"], ["carriers-svg", "PNG"]]],
  ["Whose view", [["views-json", "JSON"], ["views-csv", "CSV"], ["views-svg", "SVG"], ["views-svg", "PNG"]]],
  ["Which sentence", [["matters-json", "JSON"], ["matters-csv", "CSV"], ["matters-svg", "SVG"], ["matters-svg", "PNG"]]],
];
const CHECK: Choice = ["Was it so", [["check-json", "JSON"], ["check-csv", "CSV"], ["check-svg", "SVG"], ["check-svg", "PNG"]]];

/** What there is to take: without a change nothing is compared, without what came nothing checked. */
const choices = (): Choice[] => [
  ...(isUnchanged.value ? CHOICES.slice(0, 1) : CHOICES),
  ...(isCheckable.value ? [CHECK] : []),
];

/** The pictures that are drawn now. */
function pictures(): [string, string][] {
  const { tab, table } = route.value;
  const answer = tab === "what-if" ? whatIf.answer.value?.answer : undefined;
  const found: [string, string, boolean][] = [
    ["fan-chart", "Fan chart", (answer?.scenarios.length ?? 0) > 0],
    ["dot-plot", "Dot plot", (answer?.comparisons.length ?? 0) > 0],
    ["difference-chart", "Difference chart", (answer?.comparisons.length ?? 0) > 0],
    ["diagram", "Diagram", !table && sheet.value!.model.links.length > 0],
  ];
  return found.filter(([, , drawn]) => drawn).map(([id, name]) => [id, name]);
}

export function ExportMenu() {
  const box = useRef<HTMLDetailsElement>(null);
  const shut = () => {
    box.current!.open = false;
  };
  return (
    <details
      class="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        shut();
        box.current!.querySelector("summary")!.focus();
      }}
    >
      <summary>Take away …</summary>
      <div class="menu-body">
        <button type="button" onClick={() => void takeFile("html").then(shut)}>Report, self-contained (HTML)</button>
        <button type="button" onClick={() => void takeFile("model").then(shut)}>Model with claims and review (ZIP)</button>
        {choices().map(([name, forms]) => (
          <span key={name} class="row">
            <span>{name}</span>
            {forms.map(([form, ending]) => (
              <button
                key={ending}
                type="button"
                aria-label={`${name} as ${ending}`}
                onClick={() => void (ending === "PNG" ? takeDrawn(form) : takeFile(form)).then(shut)}
              >
                {ending}
              </button>
            ))}
          </span>
        ))}
        {pictures().map(([id, name]) => (
          <span key={id} class="row">
            <span>{name}</span>
            <button type="button" aria-label={`${name} as SVG`} onClick={() => void takePicture(id, "svg").then(shut)}>SVG</button>
            <button type="button" aria-label={`${name} as PNG`} onClick={() => void takePicture(id, "png").then(shut)}>PNG</button>
          </span>
        ))}
        <CommandLine />
      </div>
    </details>
  );
}

function CommandLine() {
  const command = commandOf(route.value.tab);
  if (!command) return null;
  return (
    <div class="command">
      <label for="command-line">The same on the command line</label>
      <textarea id="command-line" readOnly rows={3} value={command} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" onClick={() => void navigator.clipboard.writeText(command).catch(() => undefined)}>Copy</button>
    </div>
  );
}

/** The command that gives what the open tab shows. */
function commandOf(tab: Tab): string | undefined {
  if (tab === "check" && byCheck.answer.value) return byCheck.answer.value.command;
  const compared = { views: byViews.answer.value, sentences: byClaims.answer.value, "what-if": null, check: null }[tab];
  return (isUnchanged.value ? null : compared)?.command ?? whatIf.answer.value?.command;
}

async function takeFile(form: Form): Promise<void> {
  if (!asked.value) return;
  try {
    const { name, blob } = await postForFile("/api/export", { form, asked: asked.value });
    save(name, blob);
  } catch (error) {
    complain(error);
  }
}

/** A picture that the server draws, as PNG. */
async function takeDrawn(form: Form): Promise<void> {
  if (!asked.value) return;
  try {
    const { name, blob } = await postForFile("/api/export", { form, asked: asked.value });
    save(name.replace(/svg$/, "png"), await pngOf(await blob.text()));
  } catch (error) {
    complain(error);
  }
}

async function takePicture(id: string, form: "svg" | "png"): Promise<void> {
  const svg = document.getElementById(id);
  if (!(svg instanceof SVGSVGElement)) return;
  const text = pictureOf(svg);
  const blob = form === "svg" ? new Blob([text], { type: "image/svg+xml" }) : await pngOf(text);
  save(`${id}.${form}`, blob);
}
