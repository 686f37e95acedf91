/** Taking things away: report, data, pictures, model, and the command line that gives the same. */

import { useRef } from "preact/hooks";
import { asked, whatIf } from "../store/asking";
import { complain } from "../store/case";
import { postForFile } from "../store/server";
import type { ExportWish } from "../types";
import { pictureOf, pngOf, save } from "./picture";

const FILES: [ExportWish["form"], string][] = [
  ["html", "Report, self-contained (HTML)"],
  ["json", "Answer (JSON)"],
  ["csv", "Numbers (CSV)"],
  ["model", "Model with claims and review (ZIP)"],
];

const PICTURES: [string, string][] = [
  ["fan-chart", "Fan chart"],
  ["dot-plot", "Dot plot"],
  ["difference-chart", "Difference chart"],
  ["diagram", "Diagram"],
];

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
        {FILES.map(([form, name]) => (
          <button key={form} type="button" onClick={() => void takeFile(form).then(shut)}>{name}</button>
        ))}
        {PICTURES.map(([id, name]) => (
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
  const command = whatIf.answer.value?.command;
  if (!command) return null;
  return (
    <div class="command">
      <label for="command-line">The same on the command line</label>
      <textarea id="command-line" readOnly rows={3} value={command} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" onClick={() => void navigator.clipboard.writeText(command).catch(() => undefined)}>Copy</button>
    </div>
  );
}

async function takeFile(form: ExportWish["form"]): Promise<void> {
  if (!asked.value) return;
  try {
    const { name, blob } = await postForFile("/api/export", { form, asked: asked.value });
    save(name, blob);
  } catch (error) {
    complain(error);
  }
}

async function takePicture(id: string, form: "svg" | "png"): Promise<void> {
  const svg = document.getElementById(id);
  if (!(svg instanceof SVGSVGElement)) return;
  const text = pictureOf(svg);
  const blob = form === "svg" ? new Blob([text], { type: "image/svg+xml" }) : await pngOf(text, svg);
  save(`${id}.${form}`, blob);
}
