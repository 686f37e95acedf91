/** Another report: pasted, dropped, or chosen from disk, and read while one watches. */

import { signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Progress } from "../types";
import { complain, settle } from "../store/case";
import { go, START } from "../store/route";
import { postReport } from "../store/server";

/** What was pasted and not read yet outlives a reload. */
const DRAFT = "sayso-draft";

export const reading = signal<Progress | null>(null);
export const opening = signal(false);

/** Send a report to be read and show the case that it makes. */
export async function readReport(content: Blob | string, name: string): Promise<void> {
  reading.value = { what: "sending the report", share: 0 };
  try {
    settle(await postReport(content, name, (progress) => (reading.value = progress)));
    opening.value = false;
    sessionStorage.removeItem(DRAFT);
    go({ ...START });
  } catch (error) {
    complain(error);
  } finally {
    reading.value = null;
  }
}

export function takeDrop(event: DragEvent): void {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  const text = event.dataTransfer?.getData("text/plain");
  if (file) void readReport(file, file.name);
  else if (text) void readReport(text, "dropped.txt");
}

export function Opening() {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      class="opening"
      onSubmit={(event) => {
        event.preventDefault();
        const text = area.current!.value;
        if (text.trim()) void readReport(text, "pasted.txt");
        else area.current!.focus();
      }}
    >
      <label for="pasted">Paste a report</label>
      <textarea
        id="pasted"
        ref={area}
        rows={8}
        placeholder="An article, an interview, a briefing …"
        value={sessionStorage.getItem(DRAFT) ?? ""}
        onInput={(event) => sessionStorage.setItem(DRAFT, event.currentTarget.value)}
      />
      <div class="row">
        <button type="submit" class="primary" disabled={reading.value !== null}>
          Read this text
        </button>
        <label class="file">
          or choose a file
          <input
            type="file"
            accept=".txt,.md,.html,.htm,.pdf,.docx,.eml"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void readReport(file, file.name);
            }}
          />
        </label>
      </div>
      <p class="aside">Or drop a file anywhere on this pane. Nothing leaves this machine.</p>
    </form>
  );
}

export function ReadingProgress() {
  const now = reading.value;
  if (!now) return null;
  return (
    <div class="reading" role="status">
      <label>
        {now.what} …
        <progress max={1} value={now.share} />
      </label>
    </div>
  );
}
